import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { byteView, concatBytes } from './byte-view.ts';
import { createExif } from './exif.ts';
import { detectImageFormat } from './image-format.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { writePngText } from './png-text.ts';
import { readImageSize } from './read-image-size.ts';
import { hasExifHeader } from './read-infotext.ts';
import { riffChunks } from './riff-chunks.ts';

/**
 * A copy of the picture with this infotext inside, where the server would put it. The picture is not re-encoded.
 * In a JPEG or WebP the whole EXIF block is replaced.
 *
 * @throws InvalidDataError when the bytes are not a PNG, JPEG or WebP, or the text does not fit (JPEG: 32,739 characters)
 */
export function writeInfotext(bytes: Uint8Array, infotext: string): Uint8Array<ArrayBuffer> {
  switch (detectImageFormat(bytes)) {
    case 'png':
      return writePngText(bytes, 'parameters', infotext);
    case 'jpeg':
      return writeJpegExif(bytes, createExif(infotext));
    case 'webp':
      return writeWebpExif(bytes, createExif(infotext));
    default:
      throw new InvalidDataError(
        'An infotext can be written into PNG, JPEG and WebP only; convert the picture first.',
      );
  }
}

function writeJpegExif(bytes: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = 2 + 6 + exif.length;
  if (length > 0xffff) {
    throw new InvalidDataError(
      'The infotext is too long for JPEG (32,739 characters at most); use PNG or WebP.',
    );
  }
  const app1 = new Uint8Array(10);
  byteView(app1).setUint32(0, 0xffe10000 + length);
  app1.set(new TextEncoder().encode('Exif'), 4);

  const parts: Uint8Array[] = [];
  let copied = 0;
  let inserted = false;
  const insert = (at: number) => {
    parts.push(bytes.subarray(copied, at), app1, exif);
    copied = at;
    inserted = true;
  };
  for (const { marker, start, end, payload } of jpegSegments(bytes)) {
    if (marker !== 0xe0 && !inserted) insert(start); // after the JFIF header, before all else
    if (marker === 0xe1 && hasExifHeader(payload)) {
      parts.push(bytes.subarray(copied, start));
      copied = end;
    }
  }
  if (!inserted) insert(2);
  parts.push(bytes.subarray(copied));
  return concatBytes(parts);
}

const hasExif = 0x08;
const hasAlpha = 0x10;

function writeWebpExif(bytes: Uint8Array, exif: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks = [...riffChunks(bytes)].filter((chunk) => chunk.type !== 'EXIF');
  const first = chunks[0];
  const size = readImageSize(bytes);
  if (!first || !size) throw new InvalidDataError('Not a whole WebP file: it ends before its first picture.');

  const extended = first.type === 'VP8X' ? bytes.slice(first.start, first.end) : createExtendedHeader(size);
  // Lossless data says itself whether it is transparent: the bit after its two sizes.
  if (first.type === 'VP8L' && ((first.payload[4] ?? 0) & 0x10) !== 0)
    extended[8] = (extended[8] ?? 0) | hasAlpha;
  extended[8] = (extended[8] ?? 0) | hasExif;

  const header = new Uint8Array(8);
  header.set(new TextEncoder().encode('EXIF'));
  byteView(header).setUint32(4, exif.length, true);
  const kept = first.type === 'VP8X' ? chunks.slice(1) : chunks;
  const whole = concatBytes([
    bytes.subarray(0, 12),
    extended,
    ...kept.map((chunk) => bytes.subarray(chunk.start, chunk.end)),
    header,
    exif, // of even length: no padding
  ]);
  byteView(whole).setUint32(4, whole.length - 8, true);
  return whole;
}

function createExtendedHeader({ width, height }: { width: number; height: number }): Uint8Array {
  const chunk = new Uint8Array(18);
  chunk.set(new TextEncoder().encode('VP8X'));
  const view = byteView(chunk);
  view.setUint32(4, 10, true);
  view.setUint16(12, (width - 1) & 0xffff, true);
  view.setUint8(14, (width - 1) >> 16);
  view.setUint16(15, (height - 1) & 0xffff, true);
  view.setUint8(17, (height - 1) >> 16);
  return chunk;
}
