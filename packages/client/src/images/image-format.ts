import { decodeLatin1 } from './byte-view.ts';

/** The picture formats that servers of this family send or take. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp';

/** How the files begin, one character a byte. */
const beginnings: Readonly<Record<ImageFormat, RegExp>> = {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the byte 1a is a part of it
  png: /^\x89PNG\r\n\x1a\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF.{4}WEBP/s,
  gif: /^GIF8[79]a/,
  bmp: /^BM.{24}/s, // two letters are little proof: it has at least a whole header
};
const formats = Object.keys(beginnings) as ImageFormat[]; // the keys that the type says, and no others

/** Tells a picture's format by its first bytes; `undefined` when it is none of {@link ImageFormat}. */
export function detectImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = decodeLatin1(bytes.subarray(0, 26));
  return formats.find((format) => beginnings[format].test(head));
}

/** The media type of a format, e.g. `image/jpeg`. */
export function mimeType(format: ImageFormat): string {
  return `image/${format}`;
}
