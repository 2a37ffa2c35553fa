import { findInBinary } from '../find-in-binary.ts';
import type { Ledger } from '../ledger.ts';
import type { Place } from '../place.ts';
import { type Cut, nothing, replacePieces } from './cut-bytes.ts';
import { holdsSecret } from './metadata-text.ts';

const extension = 0x21;
const image = 0x2c;
const labels: Readonly<Record<number, string>> = {
  254: 'GIF comment',
  1: 'GIF text',
  255: 'GIF application data',
};

/** Comments and application data (XMP among them) that hold a secret are taken out: a GIF shows the same without. */
export function redactGif(bytes: Uint8Array, place: Place, ledger: Ledger): Uint8Array {
  const cuts: Cut[] = [];
  let at = 13 + colourTableLength(bytes[10] ?? 0);
  while (bytes[at] === extension || bytes[at] === image) {
    const isImage = bytes[at] === image;
    const data = isImage ? at + 11 + colourTableLength(bytes[at + 9] ?? 0) : at + 2;
    const end = endOfBlocks(bytes, data);
    if (end === undefined) break;
    const label = labels[isImage ? 0 : (bytes[at + 1] ?? 0)];
    if (label && holdsSecret(joinBlocks(bytes, data, end), place.inside(label), ledger)) {
      cuts.push({ start: at, end, replacement: nothing });
    }
    at = end;
  }
  if (bytes[at] !== 0x3b) findInBinary(bytes.subarray(at), place.inside('damaged GIF'), ledger);
  else if (holdsSecret(bytes.subarray(at + 1), place.inside('after the GIF'), ledger)) {
    cuts.push({ start: at + 1, end: bytes.length, replacement: nothing });
  }
  return replacePieces(bytes, cuts);
}

function colourTableLength(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** Behind the empty block that ends a run of blocks. */
function endOfBlocks(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at] as number;
    at += length + 1;
    if (length === 0) return at;
  }
  return undefined;
}

function joinBlocks(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const joined: number[] = [];
  for (let at = start; at < end - 1; at += (bytes[at] as number) + 1) {
    joined.push(...bytes.subarray(at + 1, at + 1 + (bytes[at] as number)));
  }
  return Uint8Array.from(joined);
}
