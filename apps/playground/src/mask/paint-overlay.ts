import type { Mask } from './mask.ts';
import { clipRect, type Rect } from './rect.ts';
import type { Size, View } from './view.ts';

/** Screen pixels from one hatching line to the next, and along a dash of the edge. */
const hatchPeriod = 12;
const dashLength = 5;

const tint = packed(255, 122, 24, 96);
const hatch = packed(255, 255, 255, 92);
const bright = packed(255, 255, 255, 255);
const dark = packed(20, 20, 20, 255);

/** Which pixels of the window a part of the picture is seen in, one more all round for the edge of the mask. */
export function seenRect(view: View, { left, top, right, bottom }: Rect, window: Size): Rect {
  return clipRect(
    {
      left: Math.floor(left * view.scale + view.x) - 1,
      top: Math.floor(top * view.scale + view.y) - 1,
      right: Math.ceil(right * view.scale + view.x) + 1,
      bottom: Math.ceil(bottom * view.scale + view.y) + 1,
    },
    window,
  );
}

/**
 * Paints what is seen of the mask in a part of the window: tinted, hatched, with an edge of dark and bright dashes, so
 * that it shows on pictures of every colour and the picture shows through. Hatching and dashes keep their size at every
 * zoom.
 *
 * @returns RGBA, row by row, of the part
 */
export function paintOverlay(mask: Mask, view: View, part: Rect): Uint8ClampedArray<ArrayBuffer> {
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  const colours = new Uint32Array(width * height);
  const columns = sampleAxis(part.left - 1, width + 2, view.x, view.scale, mask.width);
  const rows = sampleAxis(part.top - 1, height + 2, view.y, view.scale, mask.height);
  const at = (column: number, row: number) => {
    const x = columns[column] ?? -1;
    const y = rows[row] ?? -1;
    return x >= 0 && y >= 0 && mask.pixels[y * mask.width + x] !== 0;
  };
  for (let row = 0; row < height; row += 1) {
    if ((rows[row + 1] ?? -1) < 0) continue;
    for (let column = 0; column < width; column += 1) {
      if (!at(column + 1, row + 1)) continue;
      const isEdge =
        !at(column, row + 1) || !at(column + 2, row + 1) || !at(column + 1, row) || !at(column + 1, row + 2);
      const place = part.left + column + part.top + row;
      colours[row * width + column] = isEdge ? edgeColour(place) : insideColour(place);
    }
  }
  return new Uint8ClampedArray(colours.buffer);
}

function edgeColour(place: number): number {
  return Math.floor(place / dashLength) % 2 === 0 ? dark : bright;
}

function insideColour(place: number): number {
  return place % hatchPeriod < 2 ? hatch : tint;
}

/** Red, green, blue and alpha in one number, in the byte order of this machine. */
function packed(...colour: [red: number, green: number, blue: number, alpha: number]): number {
  return new Uint32Array(Uint8Array.from(colour).buffer)[0] ?? 0;
}

/** For each screen pixel the picture's pixel below it; -1 where there is none. */
function sampleAxis(first: number, count: number, offset: number, scale: number, length: number): Int32Array {
  const samples = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const place = Math.floor((first + index + 0.5 - offset) / scale);
    samples[index] = place >= 0 && place < length ? place : -1;
  }
  return samples;
}
