import type { PyDict, PyValue } from '../../python/index.ts';
import type { Raster } from '../picture/codecs.ts';

/** A generation as the server is about to run it: the request's fields by the server's own names. Scripts change them. */
export type Draft = {
  kind: 'txt2img' | 'img2img';
  fields: PyDict;
  /** `extra_generation_params`: what ends up behind the fixed part of the infotext. */
  extra: Map<string, ExtraValue>;
  /** Only img2img has them. */
  init: InitPictures | undefined;
};

/** A value, or one that differs from picture to picture: shown in infotexts, null in `info`. */
export type ExtraValue = PyValue | PerPicture;

export type PerPicture = { textOf: (index: number, texts: PromptTexts) => PyValue };

/** The prompts of one picture. */
export type PromptTexts = { prompt: string; negativePrompt: string };

export function isPerPicture(value: ExtraValue): value is PerPicture {
  return typeof value === 'object' && value !== null && 'textOf' in value;
}

/** What an img2img request brought along. */
export type InitPictures = {
  /** Painted on demand: a script may start from what it has just made. */
  images: (() => Raster)[];
  mask: Raster | undefined;
};

/**
 * A copy whose fields may be changed. As with the server's own copies, `extra` stays the same one: what a run notes is
 * still there in the next (`xyz/img2img-initial-noise-multiplier`).
 */
export function copyDraft(draft: Draft): Draft {
  return { ...draft, fields: new Map(draft.fields) };
}
