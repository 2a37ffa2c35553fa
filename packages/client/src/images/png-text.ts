import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { concatBytes, decodeLatin1, encodeLatin1 } from './byte-view.ts';
import { detectImageFormat } from './image-format.ts';
import { createPngChunk, type PngChunk, pngChunks } from './png-chunks.ts';
import { deflate, inflate } from './zlib.ts';

/** A text that travels in a PNG file, and the kind of chunk that it came in. */
export type PngText = { keyword: string; text: string; chunk: 'tEXt' | 'zTXt' | 'iTXt' };

/**
 * Every text of a PNG file, in the order of the file; compressed ones are inflated, broken ones left out.
 * The server writes its infotext under the keyword `parameters`, extras under `postprocessing`.
 */
export async function readPngText(bytes: Uint8Array): Promise<PngText[]> {
  if (detectImageFormat(bytes) !== 'png') return [];
  const texts: PngText[] = [];
  for (const chunk of pngChunks(bytes)) {
    if (chunk.type === 'IEND') break; // what stands behind it is no part of the picture, and may be long
    const text = await decodeTextChunk(chunk);
    if (text) texts.push(text);
  }
  return texts;
}

/**
 * A copy of the PNG with `text` under `keyword`, in the place of any that it had. The picture data is not touched.
 * Written as `tEXt` where Latin-1 suffices and as `iTXt` otherwise, before the picture data: as the server does.
 *
 * @throws InvalidDataError when the bytes are not a PNG or the keyword is not 1 to 79 Latin-1 characters
 */
export function writePngText(bytes: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const key = encodeKeyword(keyword);
  const latin1 = encodeLatin1(text);
  // NUL after the keyword; of iTXt also no compression, and empty language and translated keyword.
  const chunk = latin1
    ? createPngChunk('tEXt', [key, new Uint8Array(1), latin1])
    : createPngChunk('iTXt', [key, new Uint8Array(5), new TextEncoder().encode(text)]);
  return withTextChunk(bytes, keyword, chunk);
}

/**
 * As {@link writePngText}, deflated: as `zTXt` where Latin-1 suffices and as compressed `iTXt` otherwise. Long texts take
 * less room so; the server's own reader, and this one, read it all the same.
 *
 * @throws InvalidDataError when the bytes are not a PNG or the keyword is not 1 to 79 Latin-1 characters
 */
export async function writeCompressedPngText(
  bytes: Uint8Array,
  keyword: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = encodeKeyword(keyword);
  const latin1 = encodeLatin1(text);
  const deflated = await deflate(latin1 ?? new TextEncoder().encode(text));
  // NUL after the keyword, then the method 0, zlib; of iTXt a flag before it, and both empty fields after it.
  const chunk = latin1
    ? createPngChunk('zTXt', [key, new Uint8Array(2), deflated])
    : createPngChunk('iTXt', [key, Uint8Array.of(0, 1, 0, 0, 0), deflated]);
  return withTextChunk(bytes, keyword, chunk);
}

function encodeKeyword(keyword: string): Uint8Array {
  const key = encodeLatin1(keyword);
  if (!key || key.length < 1 || key.length > 79 || keyword.includes('\0')) {
    throw new InvalidDataError(
      `A PNG keyword has 1 to 79 Latin-1 characters; got ${JSON.stringify(keyword)}.`,
    );
  }
  return key;
}

function withTextChunk(bytes: Uint8Array, keyword: string, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = detectImageFormat(bytes) === 'png' ? [...pngChunks(bytes)] : [];
  const insertAt = chunks.find(({ type }) => type === 'IDAT' || type === 'IEND')?.start;
  if (insertAt === undefined) {
    throw new InvalidDataError(
      'Not a whole PNG file. Check with detectImageFormat before writing a text into it.',
    );
  }
  const replaced = chunks.filter((each) => keywordOf(each) === keyword);
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const cut of [...replaced, { start: insertAt, end: insertAt }].sort((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(copied, cut.start));
    if (cut.start === insertAt) parts.push(chunk);
    copied = cut.end;
  }
  parts.push(bytes.subarray(copied));
  return concatBytes(parts);
}

function keywordOf({ type, payload }: PngChunk): string | undefined {
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return undefined;
  const end = payload.indexOf(0);
  return end < 0 ? undefined : decodeLatin1(payload.subarray(0, end));
}

async function decodeTextChunk(chunk: PngChunk): Promise<PngText | undefined> {
  const keyword = keywordOf(chunk);
  if (keyword === undefined) return undefined;
  const rest = chunk.payload.subarray(keyword.length + 1);
  switch (chunk.type) {
    case 'tEXt':
      return { keyword, text: decodeLatin1(rest), chunk: 'tEXt' };
    case 'zTXt': {
      const inflated = await inflate(rest.subarray(1));
      return inflated && { keyword, text: decodeLatin1(inflated), chunk: 'zTXt' };
    }
    default: {
      const afterLanguage = rest.indexOf(0, 2) + 1;
      const afterTranslation = rest.indexOf(0, afterLanguage) + 1;
      if (afterLanguage === 0 || afterTranslation === 0) return undefined;
      const body = rest.subarray(afterTranslation);
      const utf8 = rest[0] === 1 ? await inflate(body) : body;
      return utf8 && { keyword, text: new TextDecoder().decode(utf8), chunk: 'iTXt' };
    }
  }
}
