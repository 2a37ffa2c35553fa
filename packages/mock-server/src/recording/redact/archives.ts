import { gzipSync, type Zippable, zipSync } from 'fflate';
import { findInBinary } from './find-in-binary.ts';
import { inflateGzip, unzip } from './inflate.ts';
import type { Ledger, RedactBytes } from './ledger.ts';
import type { Place } from './place.ts';
import { redactText } from './redact-text.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** @param redact what is inside of it @default as what travels */
export function redactGzip(
  bytes: Uint8Array,
  place: Place,
  ledger: Ledger,
  redact: RedactBytes = ledger.redactBytes,
): Uint8Array {
  const content = inflateGzip(bytes);
  if (!content) return unreadable(bytes, place, ledger);
  const redacted = redact(content, place.inside('gzip'), ledger);
  return redacted === content ? bytes : gzipSync(redacted, { mtime: 0 });
}

/** Each file of a zip by what it is, its name as text. A zip in which something is found is packed anew, without dates. */
export function redactZip(
  bytes: Uint8Array,
  place: Place,
  ledger: Ledger,
  redact: RedactBytes = ledger.redactBytes,
): Uint8Array {
  const files = unzip(bytes);
  if (!files) return unreadable(bytes, place, ledger);
  const redacted: Zippable = {};
  let found = false;
  for (const [name, content] of Object.entries(files)) {
    const inside = place.inside(() => `zip ${JSON.stringify(name)}`);
    const newName = redactText(name, inside.inside('name'), ledger);
    const newContent = redact(content, inside, ledger);
    found ||= newName !== name || newContent !== content;
    redacted[newName] = newContent;
  }
  return found ? zipSync(redacted, { mtime: new Date(1980, 0, 1) }) : bytes;
}

function unreadable(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  findInBinary(bytes, place, ledger);
  return bytes;
}
