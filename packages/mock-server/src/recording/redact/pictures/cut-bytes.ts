import { concatBytes } from '@sdwebui/client/images';

/** A piece of a file and what takes its place. */
export type Cut = { start: number; end: number; replacement: Uint8Array };

/** A copy with its pieces replaced, which are in order and do not overlap; the same object where there are none. */
export function replacePieces(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array {
  if (cuts.length === 0) return bytes;
  const parts: Uint8Array[] = [];
  let copied = 0;
  for (const { start, end, replacement } of cuts) {
    parts.push(bytes.subarray(copied, start), replacement);
    copied = end;
  }
  parts.push(bytes.subarray(copied));
  return concatBytes(parts);
}

export const nothing = new Uint8Array();
