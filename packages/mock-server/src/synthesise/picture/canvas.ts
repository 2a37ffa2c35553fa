import { createRaster, type Raster } from './codecs.ts';
import type { Colour } from './colour.ts';

/** An opaque raster that is being painted, and the length that its motifs are measured in. */
export type Canvas = Raster & {
  /** Pixels of one unit: the side of a square of the same area. */
  unit: number;
};

export function createCanvas(width: number, height: number): Canvas {
  const raster = createRaster(width, height);
  return { ...raster, unit: Math.sqrt(width * height) };
}

/** The canvas's pixels as one number each, for `packPixel`. */
export function pixelsOf({ data }: Canvas): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

const lowestByteFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** An opaque pixel, 0 to 255 a channel, as one number: one store instead of four that are clamped. */
export const packPixel: (red: number, green: number, blue: number) => number = lowestByteFirst
  ? (red, green, blue) => 0xff000000 | ((blue + 0.5) << 16) | ((green + 0.5) << 8) | (red + 0.5)
  : (red, green, blue) => ((red + 0.5) << 24) | ((green + 0.5) << 16) | ((blue + 0.5) << 8) | 0xff;

/** Lays a colour over one pixel; `share` 1 replaces it. */
export function blendPixel({ data }: Canvas, offset: number, colour: Colour, share: number): void {
  const red = data[offset] as number;
  const green = data[offset + 1] as number;
  const blue = data[offset + 2] as number;
  data[offset] = red + (colour[0] - red) * share;
  data[offset + 1] = green + (colour[1] - green) * share;
  data[offset + 2] = blue + (colour[2] - blue) * share;
}
