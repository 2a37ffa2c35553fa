import type { Raster } from '@sdwebui/mock-server';

/** A picture as an eye sees it from afar: planes of OKLab lightness, green-red, blue-yellow, and of opacity. */
export type ColourGrid = {
  width: number;
  height: number;
  planes: readonly [light: Float64Array, a: Float64Array, b: Float64Array, opacity: Float64Array];
};

const side = 16;

/** Averages a picture over 16x16 cells, fewer where it is smaller; what shines through is a middle grey. */
export function toColourGrid({ width, height, data }: Raster): ColourGrid {
  const columns = Math.min(side, width);
  const rows = Math.min(side, height);
  const planes = [0, 1, 2, 3].map(() => new Float64Array(columns * rows)) as unknown as ColourGrid['planes']; // four
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width);
      counts[cell] = (counts[cell] as number) + 1;
      for (const [i, value] of toOklab(data, (y * width + x) * 4).entries()) {
        const plane = planes[i] as Float64Array;
        plane[cell] = (plane[cell] as number) + value;
      }
    }
  }
  for (const plane of planes) {
    for (const [cell, sum] of plane.entries()) plane[cell] = sum / (counts[cell] as number);
  }
  return { width: columns, height: rows, planes };
}

/** sRGB levels as light, once for each of the 256. */
const lights = Float64Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});
const grey = lights[128] as number;

/** https://bottosson.github.io/posts/oklab/ */
function toOklab(
  data: Uint8ClampedArray,
  at: number,
): [light: number, a: number, b: number, opacity: number] {
  const opacity = (data[at + 3] as number) / 255;
  const over = (channel: number): number =>
    (lights[data[at + channel] as number] as number) * opacity + grey * (1 - opacity);
  const [red, green, blue] = [over(0), over(1), over(2)];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    opacity,
  ];
}
