import type { Raster } from '../picture/codecs.ts';
import { type Colour, luminance } from '../picture/colour.ts';
import { resizeRaster } from '../picture/resize-raster.ts';

/** A picture in numbers, all from 0 to 1. */
export type PictureMeasures = {
  brightness: number;
  /** Standard deviation of the brightness. */
  contrast: number;
  saturation: number;
  /** Mean difference of neighbours: near 0 for a gradient, large for noise. */
  detail: number;
  /** How much brighter the upper half is than the lower; negative where it is darker. */
  sky: number;
  /** How much brighter the middle is than the rest; negative where it is darker. */
  glow: number;
  /** Names of the colours and their shares of the picture, largest first. */
  colours: { name: string; share: number }[];
};

/** Measured on so many pixels a side: enough for what a caption says. */
const side = 48;

export function measurePicture(picture: Raster): PictureMeasures {
  const small = resizeRaster(picture, Math.min(side, picture.width), Math.min(side, picture.height), 'box');
  const { width, height } = small;
  const pixels = Array.from({ length: width * height }, (_, i) => colourAt(small, i));
  const light = pixels.map(luminance);
  const brightness = mean(light);
  const isUpper = (i: number) => Math.floor(i / width) < height / 2;
  const isMiddle = (i: number) =>
    Math.abs((i % width) + 0.5 - width / 2) < width / 4 &&
    Math.abs(Math.floor(i / width) + 0.5 - height / 2) < height / 4;
  const neighbourDifference = (value: number, i: number) => {
    const left = light[i % width === 0 ? i : i - 1] as number;
    const above = light[i < width ? i : i - width] as number;
    return (Math.abs(value - left) + Math.abs(value - above)) / 2;
  };
  return {
    brightness,
    contrast: Math.sqrt(mean(light.map((value) => (value - brightness) ** 2))),
    saturation: mean(pixels.map(saturationOf)),
    detail: mean(light.map(neighbourDifference)),
    sky: difference(light, isUpper),
    glow: difference(light, isMiddle),
    colours: countColours(pixels),
  };
}

function colourAt({ data }: Raster, pixel: number): Colour {
  return [data[pixel * 4] as number, data[pixel * 4 + 1] as number, data[pixel * 4 + 2] as number];
}

function saturationOf(colour: Colour): number {
  const high = Math.max(...colour);
  return high === 0 ? 0 : (high - Math.min(...colour)) / high;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function difference(values: readonly number[], isInside: (index: number) => boolean): number {
  const inside = values.filter((_, index) => isInside(index));
  return mean(inside) - mean(values.filter((_, index) => !isInside(index)));
}

function countColours(pixels: readonly Colour[]): PictureMeasures['colours'] {
  const counts = new Map<string, number>();
  for (const pixel of pixels) {
    const name = nameColour(pixel);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, share: count / pixels.length })).sort(
    (a, b) => b.share - a.share || (a.name < b.name ? -1 : 1),
  );
}

/** Where each hue ends, in degrees. */
const hues: readonly (readonly [end: number, name: string])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [165, 'green'],
  [195, 'teal'],
  [255, 'blue'],
  [290, 'purple'],
  [345, 'pink'],
  [360, 'red'],
];

function nameColour(colour: Colour): string {
  const high = Math.max(...colour) / 255;
  if (high < 0.15) return 'black';
  if (saturationOf(colour) < 0.15) return high > 0.85 ? 'white' : 'grey';
  const hue = hueOf(colour);
  const name = hues.find(([end]) => hue <= end)?.[1] ?? 'red';
  return name === 'orange' && high < 0.6 ? 'brown' : name;
}

function hueOf([red, green, blue]: Colour): number {
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  if (range === 0) return 0;
  if (high === red) return (((green - blue) / range + 6) % 6) * 60;
  return high === green ? ((blue - red) / range + 2) * 60 : ((red - green) / range + 4) * 60;
}
