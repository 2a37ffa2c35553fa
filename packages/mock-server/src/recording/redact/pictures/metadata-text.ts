import { decodeBinary, encodeBinary } from '../find-in-binary.ts';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { redactText, redactValue } from '../redact-text.ts';
import { noField } from '../secret-fields.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text in a picture under the name that it has there, such as `parameters` or `Author`. */
export function redactNamedText(text: string, name: string, place: Place, ledger: Ledger): string {
  return redactValue(text, { ...noField, key: name }, place, ledger);
}

/** The same for bytes that may be UTF-8 whatever their format says, and else are Latin-1. The same object where nothing was found. */
export function redactNamedBytes(bytes: Uint8Array, name: string, place: Place, ledger: Ledger): Uint8Array {
  const [text, encode] = decodeEither(bytes);
  const redacted = redactNamedText(text, name, place, ledger);
  return redacted === text ? bytes : encode(redacted);
}

function decodeEither(bytes: Uint8Array): [text: string, encode: (text: string) => Uint8Array] {
  try {
    return [utf8.decode(bytes), (text) => new TextEncoder().encode(text)];
  } catch {
    return [decodeBinary(bytes), encodeBinary];
  }
}

/** Runs of text, of one byte or two a character. */
const readable = /[\x20-\x7e]{6,}|(?:[\x20-\x7e]\0){6,}|(?:\0[\x20-\x7e]){6,}/g;

/** True if a block of unknown structure holds a secret; then it has to go, since its pixels don't hang on it. */
export function holdsSecret(block: Uint8Array, place: Place, ledger: Ledger): boolean {
  let found = false;
  for (const [run] of decodeBinary(block).matchAll(readable)) {
    const text = run.replaceAll('\0', '');
    found = redactText(text, place, ledger) !== text || found;
  }
  return found;
}
