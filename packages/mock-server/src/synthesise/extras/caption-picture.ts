import type { PictureMeasures } from './measure-picture.ts';

type Flavour = { text: string; score: number };

/**
 * A caption in the manner of the server's CLIP interrogator: what the picture is of, then flavours, with their scores
 * when `ranks` is set.
 *
 * @example 'a painting of a blue and orange landscape with a bright sky above, vivid colors, high contrast'
 */
export function captionPicture(measures: PictureMeasures, { ranks }: { ranks: boolean }): string {
  const words = colourWords(measures);
  const article = /^[aeiou]/.test(words) ? 'an' : 'a';
  const subject = `${medium(measures)} of ${article} ${words} ${scene(measures)}`;
  const flavours = findFlavours(measures).map(({ text, score }) =>
    ranks ? `(${text}:${score.toFixed(3)})` : text,
  );
  return [subject, ...flavours].join(', ');
}

function medium({ detail }: PictureMeasures): string {
  if (detail > 0.12) return 'an abstract painting';
  return detail < 0.015 ? 'a blurry photo' : 'a painting';
}

function colourWords({ colours }: PictureMeasures): string {
  const [first, second] = colours;
  return second && second.share > 0.1 ? `${first?.name} and ${second.name}` : (first?.name ?? 'grey');
}

function scene({ sky, glow, detail }: PictureMeasures): string {
  if (sky > 0.12) return 'landscape with a bright sky above';
  if (sky < -0.12) return 'landscape under a dark sky';
  if (glow > 0.1) return 'background with a bright light in the middle';
  if (glow < -0.1) return 'background with a dark shape in the middle';
  return detail > 0.12 ? 'pattern' : 'background';
}

function findFlavours({ brightness, contrast, saturation, detail }: PictureMeasures): Flavour[] {
  const flavours = [
    { text: 'vivid colors', score: saturation },
    { text: 'monochromatic', score: 1 - 6 * saturation },
    { text: 'high contrast', score: 2.5 * contrast },
    { text: 'dark and moody', score: 1.4 - 3 * brightness },
    { text: 'bright and airy', score: 3 * brightness - 1.6 },
    { text: 'intricate details', score: 5 * detail },
    { text: 'soft gradients', score: 1 - 30 * detail },
  ];
  return flavours
    .map(({ text, score }) => ({ text, score: Math.min(1, score) }))
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score);
}
