import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { redactText } from './redact-text.ts';

/** Runs of readable text: shorter ones are chance. */
const readable = /[\x20-\x7e]{16,}/g;

/** Finds secrets in bytes of an unknown format. They can't be written anew, so each is told as one that stays. */
export function findInBinary(bytes: Uint8Array, place: Place, ledger: Ledger): void {
  if (ledger.collecting) return;
  const inside = place.inside('binary data');
  ledger.readUnwritable(() => {
    for (const [run] of decodeBinary(bytes).matchAll(readable)) redactText(run, inside, ledger);
  });
}

/** One character a byte. */
export function decodeBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The inverse of {@link decodeBinary}. */
export function encodeBinary(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
