import { readInfotext } from '@sdwebui/client/images';
import { parseInfotext } from '@sdwebui/client/infotext';
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

/** Settings in which pictures may differ that should look alike. */
const ofTheServer = new Set(['Version', 'Model', 'App', 'Backend']);

/**
 * Why two pictures need not look alike, as a note tells it: they name different values for one setting. Undefined where
 * they should.
 */
export async function findExcuse({ before, after }: PicturePlace): Promise<string | undefined> {
  const [old, young] = [await readSettings(before), await readSettings(after)];
  for (const [name, value] of old) {
    const other = young.get(name);
    if (other === undefined || other === value || ofTheServer.has(name)) continue;
    return name === 'Model hash' ? 'another model drew them' : `they were drawn with another ${name}`;
  }
  return undefined;
}

async function readSettings({ bytes }: Picture): Promise<Map<string, string>> {
  return new Map(parseInfotext((await readInfotext(bytes)) ?? '').parameters);
}
