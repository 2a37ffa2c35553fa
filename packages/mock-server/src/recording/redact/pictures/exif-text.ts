import { decodeBinary, encodeBinary } from '../find-in-binary.ts';
import type { ExifEntry } from './exif-entries.ts';

/** The text of a tag, and how another text is written in its place. */
export type ExifText = { content: string; encode: (text: string) => Uint8Array };

const ascii = 2;
const utf8Type = 129;
/** XPTitle, XPComment, XPAuthor, XPKeywords, XPSubject: what Windows writes. */
const isWindowsTag = (tag: number) => tag >= 0x9c9b && tag <= 0x9c9f;
const userComment = 0x9286;

/** `undefined` for a tag that holds no text. */
export function decodeExifText({ tag, type, value, little }: ExifEntry): ExifText | undefined {
  if (type === ascii || type === utf8Type) return zeroEnded(value);
  if (isWindowsTag(tag)) return utf16(value, true, 0);
  if (tag !== userComment) return undefined;
  const charset = decodeBinary(value.subarray(0, 8)).replace(/\0+$/, '');
  if (charset === 'UNICODE') return utf16(value, isLittle(value.subarray(8), little), 8);
  return charset === 'ASCII' || charset === '' ? behindCharset(value) : undefined;
}

function zeroEnded(value: Uint8Array): ExifText {
  const end = value.length - (value.at(-1) === 0 ? 1 : 0);
  const { content, encode } = plain(value.subarray(0, end));
  return { content, encode: (text) => Uint8Array.from([...encode(text), 0]) };
}

function behindCharset(value: Uint8Array): ExifText {
  const { content, encode } = plain(value.subarray(8));
  return { content, encode: (text) => Uint8Array.from([...value.subarray(0, 8), ...encode(text)]) };
}

/** UTF-8 under the name of ASCII, as many write it; else a byte a character. */
function plain(value: Uint8Array): ExifText {
  try {
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
    return { content, encode: (text) => new TextEncoder().encode(text) };
  } catch {
    return { content: decodeBinary(value), encode: encodeBinary };
  }
}

function utf16(value: Uint8Array, little: boolean, header: number): ExifText {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  let content = '';
  for (let at = header; at + 1 < value.length; at += 2)
    content += String.fromCharCode(view.getUint16(at, little));
  return {
    content,
    encode: (text) => {
      const bytes = new Uint8Array(header + text.length * 2);
      bytes.set(value.subarray(0, header));
      const written = new DataView(bytes.buffer);
      for (let index = 0; index < text.length; index++) {
        written.setUint16(header + index * 2, text.charCodeAt(index), little);
      }
      return bytes;
    },
  };
}

/** The order is not stated: a mark tells it, else the side on which the zeros of ASCII stand. */
function isLittle(text: Uint8Array, byDefault: boolean): boolean {
  if (text[0] === 0xff && text[1] === 0xfe) return true;
  if (text[0] === 0xfe && text[1] === 0xff) return false;
  let balance = 0;
  for (let at = 0; at + 1 < text.length; at += 2)
    balance += (text[at + 1] === 0 ? 1 : 0) - (text[at] === 0 ? 1 : 0);
  return balance === 0 ? byDefault : balance > 0;
}
