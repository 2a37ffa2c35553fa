import { detectImageFormat, type ImageFormat } from '@sdwebui/client/images';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { redactGif } from './redact-gif.ts';
import { redactJpeg } from './redact-jpeg.ts';
import { redactPng } from './redact-png.ts';
import { redactWebp } from './redact-webp.ts';

type RedactPicture = (bytes: Uint8Array, place: Place, ledger: Ledger) => Uint8Array;

const byFormat: Record<ImageFormat, RedactPicture> = {
  png: redactPng,
  jpeg: redactJpeg,
  webp: redactWebp,
  gif: redactGif,
  bmp: (bytes) => bytes, // has no place for text
};

/** A picture with its texts, EXIF and XMP redacted and its pixels' bytes untouched; the same object where nothing was found. */
export function redactPicture(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const format = detectImageFormat(bytes);
  return format ? byFormat[format](bytes, place, ledger) : bytes;
}
