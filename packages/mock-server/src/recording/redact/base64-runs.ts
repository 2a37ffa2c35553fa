import { decodeBase64, detectImageFormat, encodeBase64 } from '@sdwebui/client/images';
import type { Place } from './place.ts';

/** A run of base64 that may hold a picture or a text, on one line or wrapped as mail programs and Python's `encodebytes` wrap it. */
const run =
  /(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]+={0,2}(?:\r?\n)?|[A-Za-z0-9+/]{32}[A-Za-z0-9+/]*={0,2}/g;

/** The longest run that may be something else: a hash, a path, a word. */
const mayBeText = 2000;

type RedactBytes = (bytes: Uint8Array, place: Place) => Uint8Array;
type RedactPlain = (text: string) => string;

/**
 * Splits a text at its runs of base64: what they hold is redacted as bytes, the rest as text. A run that can't be written again
 * as it was is text.
 */
export function redactAroundBase64(
  text: string,
  place: Place,
  redactBytes: RedactBytes,
  redactPlain: RedactPlain,
): string {
  const parts: string[] = [];
  let copied = 0;
  for (const match of text.matchAll(run)) {
    const bytes = decodeRun(match[0]);
    if (!bytes) continue;
    parts.push(redactPlain(text.slice(copied, match.index)));
    const redacted = redactBytes(bytes, place.inside('base64'));
    parts.push(redacted === bytes ? match[0] : encodeLike(match[0], redacted));
    copied = match.index + match[0].length;
  }
  if (copied === 0) return redactPlain(text);
  return parts.join('') + redactPlain(text.slice(copied));
}

/** The bytes of a run that holds a picture or a text. */
function decodeRun(base64: string): Uint8Array | undefined {
  let bytes: Uint8Array;
  try {
    bytes = decodeBase64(base64);
  } catch {
    return undefined;
  }
  if (detectImageFormat(bytes) || isArchive(bytes)) return bytes;
  return base64.length <= mayBeText || base64.includes('\n') || looksLikeText(bytes) ? asText(bytes) : bytes;
}

function isArchive(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 200).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function asText(bytes: Uint8Array): Uint8Array | undefined {
  if (!looksLikeText(bytes)) return undefined;
  try {
    utf8.decode(bytes);
    return bytes;
  } catch {
    return undefined;
  }
}

function encodeLike(predecessor: string, bytes: Uint8Array): string {
  const base64 = encodeBase64(bytes);
  const newline = /\r?\n/.exec(predecessor);
  if (!newline) return base64;
  const lines = base64.match(new RegExp(`.{1,${newline.index}}`, 'g')) ?? [];
  return lines.join(newline[0]) + (/\r?\n$/.exec(predecessor)?.[0] ?? '');
}
