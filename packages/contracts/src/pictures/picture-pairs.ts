import { readInfotext } from '@sdwebui/client/images';
import { findParameter, parseInfotext } from '@sdwebui/client/infotext';
import { findPicture, type Picture } from '../compare/find-picture.ts';
import type { Answer } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';

/** Two pictures in the same place of two answers. */
export type PicturePlace = { place: string; before: Picture; after: Picture };

/** The pictures that two answers have in the same place: `$.images[0]`, `$.image`, or the whole body as `$`. */
export function findPicturePairs(before: Answer, after: Answer): PicturePlace[] {
  const [old, young] = [findPictures(before), findPictures(after)];
  return [...old].flatMap(([place, picture]) => {
    const twin = young.get(place);
    return twin ? [{ place, before: picture, after: twin }] : [];
  });
}

function findPictures({ body }: Answer): Map<string, Picture> {
  const sources = new Map<string, unknown>();
  if (typeof body !== 'string') sources.set('$', body);
  else {
    const json = (parseJson(body) ?? {}) as { images?: unknown; image?: unknown };
    sources.set('$.image', json.image);
    if (Array.isArray(json.images)) {
      for (const [i, image] of json.images.entries()) sources.set(`$.images[${i}]`, image);
    }
  }
  const pictures = new Map<string, Picture>();
  for (const [place, source] of sources) {
    if (typeof source !== 'string' && !(source instanceof Uint8Array)) continue;
    const picture = findPicture(source);
    if (picture) pictures.set(place, picture);
  }
  return pictures;
}

/** Why two pictures need not look alike, as a note tells it; undefined where they should. */
export async function findExcuse({ before, after }: PicturePlace): Promise<string | undefined> {
  const [old, young] = [await readOrigin(before), await readOrigin(after)];
  if (old.model !== young.model) return 'another model drew them';
  if (old.seed !== young.seed) return 'they were drawn from another seed';
  return undefined;
}

async function readOrigin({
  bytes,
}: Picture): Promise<{ model: string | undefined; seed: string | undefined }> {
  const infotext = parseInfotext((await readInfotext(bytes)) ?? '');
  return { model: findParameter(infotext, 'Model hash'), seed: findParameter(infotext, 'Seed') };
}
