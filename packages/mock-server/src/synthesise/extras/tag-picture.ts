import type { PictureMeasures } from './measure-picture.ts';

/** How tags are chosen and written: the server's `deepbooru_*` and `interrogate_*` options. */
export type TagStyle = {
  /** Tags below this score are left out, 0 to 1. */
  threshold: number;
  sortByName: boolean;
  spaces: boolean;
  /** Puts a backslash before round brackets, which a prompt would read as emphasis. */
  escapeBrackets: boolean;
  ranks: boolean;
  /** Tags never to give. */
  without: readonly string[];
};

/**
 * Tags in the manner of the server's DeepDanbooru.
 *
 * @example 'blue theme, gradient, no humans, outdoors, sky'
 */
export function tagPicture(measures: PictureMeasures, style: TagStyle): string {
  return findTags(measures)
    .filter(({ tag, score }) => score >= style.threshold && !style.without.includes(tag))
    .sort((a, b) => (style.sortByName ? (a.tag < b.tag ? -1 : 1) : b.score - a.score))
    .map(({ tag, score }) => {
      const spaced = style.spaces ? tag.replaceAll('_', ' ') : tag;
      const text = style.escapeBrackets ? spaced.replace(/[\\()]/g, '\\$&') : spaced;
      return style.ranks ? `(${text}:${score.toFixed(3)})` : text;
    })
    .join(', ');
}

function findTags(measures: PictureMeasures): { tag: string; score: number }[] {
  const { brightness, contrast, saturation, detail, sky, glow, colours } = measures;
  const tags = [
    { tag: 'no_humans', score: 0.97 },
    { tag: 'monochrome', score: 1 - 4 * saturation },
    { tag: 'greyscale', score: 1 - 8 * saturation },
    { tag: 'abstract', score: 5 * detail },
    { tag: 'gradient', score: 1 - 20 * detail },
    { tag: 'simple_background', score: 1 - 3 * contrast },
    { tag: 'dark', score: 1.4 - 3 * brightness },
    { tag: 'light_particles', score: 5 * glow },
    { tag: 'sky', score: 0.4 + 3 * sky },
    { tag: 'outdoors', score: 0.35 + 3 * sky },
    ...colours.map(({ name, share }) => ({ tag: `${name}_theme`, score: 0.2 + share })),
  ];
  return tags.map(({ tag, score }) => ({ tag, score: Math.min(0.999, score) }));
}
