import { byteView, concatBytes, decodeLatin1 } from './byte-view.ts';

const exifIfdTag = 0x8769;
const userCommentTag = 0x9286;

/** The `UserComment` of a TIFF-formatted EXIF block; `undefined` where there is none or the block is broken. */
export function readUserComment(tiff: Uint8Array): string | undefined {
  const view = byteView(tiff);
  try {
    const little = view.getUint16(0) === 0x4949; // "II", else "MM"
    const exifIfd = findEntry(view, view.getUint32(4, little), exifIfdTag, little);
    if (exifIfd === undefined) return undefined;
    const entry = findEntry(view, view.getUint32(exifIfd + 8, little), userCommentTag, little);
    if (entry === undefined) return undefined;
    const length = view.getUint32(entry + 4, little);
    const start = length > 4 ? view.getUint32(entry + 8, little) : entry + 8;
    return decodeUserComment(tiff.subarray(start, start + length));
  } catch (error) {
    if (error instanceof RangeError) return undefined; // an offset beyond the block
    throw error;
  }
}

/**
 * A TIFF-formatted EXIF block with nothing but a `UserComment`, laid out byte for byte as the server's
 * (txt2img with `samples_format` jpg, recording `options/samples-format`).
 */
export function createExif(comment: string): Uint8Array<ArrayBuffer> {
  const text = new Uint8Array(8 + comment.length * 2);
  text.set(new TextEncoder().encode('UNICODE'));
  const textView = byteView(text);
  for (let index = 0; index < comment.length; index += 1) {
    textView.setUint16(8 + index * 2, comment.charCodeAt(index));
  }
  const head = new Uint8Array(40);
  const view = byteView(head);
  view.setUint32(0, 0x4d4d002a); // big-endian TIFF
  view.setUint32(4, 8);
  writeEntry(view, 8, exifIfdTag, 4, 1, 26);
  writeEntry(view, 26, userCommentTag, 7, text.length, 40);
  return concatBytes([head, text]);
}

/** A directory of one entry; four zero bytes, or the text itself, follow it. */
function writeEntry(
  view: DataView,
  at: number,
  tag: number,
  type: number,
  count: number,
  value: number,
): void {
  view.setUint16(at, 1);
  view.setUint16(at + 2, tag);
  view.setUint16(at + 4, type);
  view.setUint32(at + 6, count);
  view.setUint32(at + 10, value);
}

/** The offset of a directory's entry with this tag. */
function findEntry(view: DataView, directory: number, tag: number, little: boolean): number | undefined {
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) === tag) return entry;
  }
  return undefined;
}

function decodeUserComment(bytes: Uint8Array): string | undefined {
  const charset = decodeLatin1(bytes.subarray(0, 8)).replace(/\0+$/, '');
  const body = bytes.subarray(8);
  if (charset === 'UNICODE') return decodeUtf16(body);
  if (charset !== 'ASCII' && charset !== '') return undefined;
  return new TextDecoder().decode(body).replace(/\0+$/, ''); // tools write UTF-8 under the name of ASCII
}

/** The byte order is not stated: a mark decides, else the side on which the zeros of the ASCII characters stand. */
function decodeUtf16(bytes: Uint8Array): string {
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0) zerosFirst += 1;
    if (bytes[index + 1] === 0) zerosSecond += 1;
  }
  const mark = bytes.length > 1 ? byteView(bytes).getUint16(0) : 0;
  const little = mark === 0xfffe || (mark !== 0xfeff && zerosSecond > zerosFirst);
  const units = new Uint16Array(bytes.length >> 1);
  const view = byteView(bytes);
  for (let index = 0; index < units.length; index += 1) units[index] = view.getUint16(index * 2, little);
  let text = '';
  for (let index = 0; index < units.length; index += 8192) {
    text += String.fromCharCode(...units.subarray(index, index + 8192));
  }
  return text.replace(/^\uFEFF/, '').replace(/\0+$/, '');
}
