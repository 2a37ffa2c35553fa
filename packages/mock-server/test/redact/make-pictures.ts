import { concatBytes, createPngChunk, writeInfotext } from '@sdwebui/client/images';
import { zlibSync } from 'fflate';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { encodePng } from '../../src/synthesise/picture/encode-png.ts';
import { paintPicture } from '../../src/synthesise/picture/paint-picture.ts';

const codecs = createNodeCodecs();
const raster = paintPicture({ prompt: 'sea', negativePrompt: '', seed: 1, width: 32, height: 32 });

/** Pictures without any text, by format. */
export const plain = {
  png: await encodePng(raster, codecs),
  jpeg: await codecs.encodeJpeg(raster, 80),
  webp: await codecs.encodeWebp(raster, 80),
  gif: Uint8Array.from([
    ...ascii('GIF89a'),
    ...[1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
  ]),
};

/** The pixels of a picture, so that nobody has to trust its bytes. */
export async function pixelsOf(picture: Uint8Array): Promise<Uint8ClampedArray> {
  return (await codecs.decode(picture)).data;
}

/** A PNG with these chunks behind its header. */
export function pngWith(...chunks: readonly Uint8Array[]): Uint8Array {
  return concatBytes([plain.png.subarray(0, 33), ...chunks, plain.png.subarray(33)]);
}

export const chunk = {
  tEXt: (name: string, text: string) => createPngChunk('tEXt', [ascii(`${name}\0${text}`)]),
  zTXt: (name: string, text: string) => createPngChunk('zTXt', [ascii(`${name}\0\0`), zlibSync(ascii(text))]),
  iTXt: (name: string, text: string, isPacked = false) =>
    createPngChunk('iTXt', [
      ascii(`${name}\0`),
      Uint8Array.from([isPacked ? 1 : 0, 0]),
      ascii('en\0\0'),
      isPacked ? zlibSync(utf8(text)) : utf8(text),
    ]),
  of: (type: string, payload: Uint8Array) => createPngChunk(type, [payload]),
};

/** A JPEG with these segments behind its first marker. */
export function jpegWith(...segments: readonly [marker: number, payload: Uint8Array][]): Uint8Array {
  const bytes = segments.flatMap(([marker, payload]) => [
    Uint8Array.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 0xff]),
    payload,
  ]);
  return concatBytes([plain.jpeg.subarray(0, 2), ...bytes, plain.jpeg.subarray(2)]);
}

/** A WebP with these chunks at its end. */
export function webpWith(
  ...chunks: readonly [type: 'EXIF' | 'XMP ' | 'ICCP' | 'XTRA', payload: Uint8Array][]
): Uint8Array {
  const extended = writeInfotext(plain.webp, '');
  const bytes = chunks.flatMap(([type, payload]) => [
    ascii(type),
    uint32(payload.length),
    payload,
    new Uint8Array(payload.length % 2),
  ]);
  // The empty EXIF block of the writer: 8 bytes of header, 48 of block.
  const whole = concatBytes([extended.subarray(0, extended.length - 56), ...bytes]);
  whole[20] = 0x2c;
  whole.set(uint32(whole.length - 8), 4);
  return whole;
}

export function gifWith(comment: string): Uint8Array {
  const block = [0x21, 0xfe, comment.length, ...ascii(comment), 0];
  return concatBytes([plain.gif.subarray(0, 19), Uint8Array.from(block), plain.gif.subarray(19)]);
}

type Tag = { tag: number; type: number; value: Uint8Array };

/** A tag of text. */
export function textTag(tag: number, text: string): Tag {
  return { tag, type: 2, value: ascii(`${text}\0`) };
}

export function userCommentTag(text: string, charset: 'ASCII' | 'UNICODE'): Tag {
  const body = charset === 'ASCII' ? ascii(text) : utf16(text);
  return { tag: 0x9286, type: 7, value: concatBytes([ascii(charset.padEnd(8, '\0')), body]) };
}

/** What Windows writes: UTF-16, little end first. */
export function windowsTag(tag: number, text: string): Tag {
  return { tag, type: 1, value: utf16(`${text}\0`) };
}

/** An EXIF block, little end first, with tags in its main, EXIF and GPS directories. */
export function exifBlock(
  main: readonly Tag[],
  exif: readonly Tag[] = [],
  gps: readonly Tag[] = [],
): Uint8Array {
  const directories = [main, exif, gps];
  const counts = [main.length + 2, exif.length, gps.length];
  const sizes = counts.map((count) => 6 + count * 12);
  const starts = [8, 8 + (sizes[0] as number), 8 + (sizes[0] as number) + (sizes[1] as number)];
  let end = 8 + sizes.reduce((sum, size) => sum + size, 0);
  const values: Uint8Array[] = [];
  const entry = ({ tag, type, value }: Tag): Uint8Array => {
    const count = value.length / (type === 5 ? 8 : 1);
    const head = [...uint16(tag), ...uint16(type), ...uint32(count)];
    if (value.length <= 4) return Uint8Array.from([...head, ...value, ...new Uint8Array(4 - value.length)]);
    values.push(value);
    end += value.length;
    return Uint8Array.from([...head, ...uint32(end - value.length)]);
  };
  const pointer = (tag: number, to: number) =>
    Uint8Array.from([...uint16(tag), ...uint16(4), ...uint32(1), ...uint32(to)]);
  const blocks = directories.map((tags, index) => {
    const pointers =
      index === 0 ? [pointer(0x8769, starts[1] as number), pointer(0x8825, starts[2] as number)] : [];
    return concatBytes([uint16(counts[index] as number), ...tags.map(entry), ...pointers, uint32(0)]);
  });
  return concatBytes([ascii('II*\0'), uint32(8), ...blocks, ...values]);
}

export const gpsTags: readonly Tag[] = [
  { tag: 0, type: 1, value: Uint8Array.from([2, 3, 0, 0]) },
  { tag: 1, type: 2, value: ascii('N\0') },
  { tag: 2, type: 5, value: concatBytes([52, 1, 31, 1, 12, 1].map(uint32)) },
];

export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function utf16(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]),
  );
}

function uint16(value: number): Uint8Array {
  return Uint8Array.from([value & 0xff, value >> 8]);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.from([value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24]);
}
