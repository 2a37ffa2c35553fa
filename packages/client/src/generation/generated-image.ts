import { Picture } from '../pictures/picture.ts';

/** What the server says of a picture beside its bytes. */
export type ImageFacts = {
  kind: 'result' | 'grid' | 'extra';
  infotext: string | undefined;
  seed: number | undefined;
};

/** One picture of a generation. */
export class GeneratedImage extends Picture {
  /**
   * `result`: what was asked for. `grid`: an overview of the results, made by a script or by `save_images`.
   * `extra`: what an extension added, e.g. a detected ControlNet map.
   */
  declare readonly kind: ImageFacts['kind'];
  /** This picture's generation parameters; `parseInfotext` reads them. */
  declare readonly infotext: string | undefined;
  /** The seed that gives this picture again, also when the request left it to chance. */
  declare readonly seed: number | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>, facts: ImageFacts) {
    super(bytes);
    Object.assign(this, facts);
  }
}

/** The seed that an infotext states: in its last line, before anything that a user could have written there. */
export function seedOf(infotext: string): number | undefined {
  const settings = infotext.slice(infotext.lastIndexOf('\n') + 1);
  const seed = /(?:^|, )Seed: (-?\d+)(?:,|$)/.exec(settings)?.[1];
  return seed === undefined ? undefined : Number(seed);
}
