import { writeInfotext, writePngText } from '@sdwebui/client/images';
import type { Server } from '../../server.ts';
import { isTruthy } from '../generation/py-number.ts';
import type { PictureInfo } from '../infotext/picture-info.ts';
import type { Raster } from '../picture/codecs.ts';
import { encodeInStoredFormat } from '../wire/encode-in-stored-format.ts';

/**
 * Encodes a postprocessed picture in the stored format. A PNG keeps the texts that the sent picture had, and tells under
 * `postprocessing` what was done to it; a JPEG or WebP keeps the infotext only.
 *
 * @throws ServerFailure 500 for a format that the server does not know
 */
export async function encodeResult(
  raster: Raster,
  notes: string,
  source: PictureInfo,
  server: Pick<Server, 'options' | 'settings'>,
): Promise<Uint8Array> {
  const keepsTexts = isTruthy(server.options.get('enable_pnginfo'));
  const { format, bytes } = await encodeInStoredFormat(raster, server, { alpha: isTransparent(raster) });
  if (format === 'png') return keepsTexts ? writeTexts(bytes, textsOf(source, notes)) : bytes;
  return writeInfotext(bytes, keepsTexts ? (source.infotext ?? '') : '');
}

function textsOf({ infotext, items }: PictureInfo, notes: string): [keyword: string, text: string][] {
  const texts = [...items].filter((item): item is [string, string] => typeof item[1] === 'string');
  if (infotext) texts.push(['parameters', infotext]);
  return [...texts.filter(([keyword]) => keyword !== 'postprocessing'), ['postprocessing', notes]];
}

function writeTexts(png: Uint8Array, texts: readonly [string, string][]): Uint8Array {
  return texts.reduce<Uint8Array>((bytes, [keyword, text]) => writePngText(bytes, keyword, text), png);
}

function isTransparent({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true;
  return false;
}
