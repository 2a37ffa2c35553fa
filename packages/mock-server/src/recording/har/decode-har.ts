import { HarFormatError } from './har-format-error.ts';

/** A HAR file's text. */
export type HarText = {
  text: string;
  /** True where bytes stood that are no text in the file's encoding: U+FFFD stands for them. */
  isDamaged: boolean;
};

/** What files begin with that people take for a HAR. */
const strangers: readonly [magic: readonly number[], what: string][] = [
  [[0x50, 0x4b], 'a zip archive without a HAR inside'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG'],
  [[0x53, 0x51, 0x4c, 0x69], 'a database'],
  [[0x3c], 'XML or a page'],
];

/**
 * Reads a HAR file's bytes as text: UTF-8, as the format wants it, or UTF-16, as Windows tools write it; with or without a
 * byte order mark.
 *
 * @throws HarFormatError for an empty file, and for one that begins as another kind of file does
 */
export function decodeHar(bytes: Uint8Array): HarText {
  if (bytes.every((byte) => byte === 0)) throw new HarFormatError('The file is empty. Export the HAR again.');
  const stranger = strangers.find(([magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (stranger) throw new HarFormatError(`Not a HAR file but ${stranger[1]}. Export the traffic as HAR.`);
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true };
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
