import type { Raster } from '@sdwebui/mock-server';

type Colour = readonly [red: number, green: number, blue: number, opacity?: number];

/** A picture whose pixels are computed from their place. */
export function paint(width: number, height: number, colour: (x: number, y: number) => Colour): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, opacity = 255] = colour(x, y);
      data.set([red, green, blue, opacity], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** Hills under a sky: shapes and colours as a small generated picture has them. */
export function landscape(width: number, height: number, bend = 1): Raster {
  return paint(width, height, (x, y) => {
    const ridge = height * (0.5 + 0.25 * Math.sin((bend * x * 6) / width));
    return y < ridge ? [120, 170, 220 - (60 * y) / height] : [60 + (80 * x) / width, 110, 50];
  });
}

/** Stripes that run across: nothing of the landscape. */
export function stripes(width: number, height: number): Raster {
  return paint(width, height, (x) => (Math.floor((x * 8) / width) % 2 ? [200, 60, 40] : [30, 30, 60]));
}

export function mapLevels(raster: Raster, change: (level: number, at: number) => number): Raster {
  const data = raster.data.map((level, at) => (at % 4 === 3 ? level : change(level, at)));
  return { ...raster, data };
}

/** Every level off by up to `strength`; the same each time. */
export function withNoise(raster: Raster, strength: number): Raster {
  let state = 1;
  return mapLevels(raster, (level) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return level + strength * (state / 2 ** 30 - 1);
  });
}

export function shiftRight(raster: Raster, pixels: number): Raster {
  return paint(raster.width, raster.height, (x, y) => {
    const at = (y * raster.width + Math.max(0, x - pixels)) * 4;
    return [...raster.data.slice(at, at + 4)] as unknown as Colour; // four levels
  });
}
