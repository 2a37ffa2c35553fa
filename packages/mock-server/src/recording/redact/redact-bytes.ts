import { detectImageFormat } from '@sdwebui/client/images';
import { isGzip, isZip, redactGzip, redactZip } from './archives.ts';
import { findInBinary } from './find-in-binary.ts';
import type { Ledger } from './ledger.ts';
import { isMultipart, redactMultipart } from './multipart.ts';
import { redactPicture } from './pictures/redact-picture.ts';
import type { Place } from './place.ts';
import { redactAnyText } from './redact-text.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What travels as a body, or inside of one: text, a picture, an archive, a form of several parts. The same object where nothing
 * was found.
 */
export function redactBytes(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (detectImageFormat(bytes)) return redactPicture(bytes, place, ledger);
  if (isGzip(bytes)) return redactGzip(bytes, place, ledger);
  if (isZip(bytes)) return redactZip(bytes, place, ledger);
  if (isMultipart(bytes)) return redactMultipart(bytes, place, ledger);
  const text = decodeText(bytes);
  if (text === undefined) {
    findInBinary(bytes, place, ledger);
    return bytes;
  }
  const redacted = redactAnyText(text, place, ledger);
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
