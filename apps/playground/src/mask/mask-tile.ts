import { type Mask, masked, unmasked } from './mask.ts';
import type { Rect } from './rect.ts';

/** Pixels along the side of a tile. */
export const tileSize = 128;

/** A square of a mask as it was: one bit a pixel, 2 kB. */
export type MaskTile = { column: number; row: number; bits: Uint8Array };

/** The places of the tiles that a rectangle touches. */
export function* tilesIn({ left, top, right, bottom }: Rect): Generator<{ column: number; row: number }> {
  for (let row = Math.floor(top / tileSize); row * tileSize < bottom; row += 1) {
    for (let column = Math.floor(left / tileSize); column * tileSize < right; column += 1) {
      yield { column, row };
    }
  }
}

/** The pixels of a tile; at the right and lower edge of a mask some are missing. */
export function tileRect({ column, row }: { column: number; row: number }, mask: Mask): Rect {
  const left = column * tileSize;
  const top = row * tileSize;
  return {
    left,
    top,
    right: Math.min(left + tileSize, mask.width),
    bottom: Math.min(top + tileSize, mask.height),
  };
}

export function copyTile(mask: Mask, place: { column: number; row: number }): MaskTile {
  const bits = new Uint8Array((tileSize * tileSize) / 8);
  const { left, top, right, bottom } = tileRect(place, mask);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const bit = (y - top) * tileSize + (x - left);
      if (mask.pixels[y * mask.width + x]) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return { column: place.column, row: place.row, bits };
}

/** @returns by how many pixels more are masked than before */
export function putTile(mask: Mask, { bits, ...place }: MaskTile): number {
  let more = 0;
  const { left, top, right, bottom } = tileRect(place, mask);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const bit = (y - top) * tileSize + (x - left);
      const isSet = ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1;
      const value = isSet ? masked : unmasked;
      const at = y * mask.width + x;
      if (mask.pixels[at] === value) continue;
      mask.pixels[at] = value;
      more += isSet ? 1 : -1;
    }
  }
  return more;
}

export function isTileEmpty(mask: Mask, place: { column: number; row: number }): boolean {
  const { left, top, right, bottom } = tileRect(place, mask);
  for (let y = top; y < bottom; y += 1) {
    if (mask.pixels.subarray(y * mask.width + left, y * mask.width + right).includes(masked)) return false;
  }
  return true;
}
