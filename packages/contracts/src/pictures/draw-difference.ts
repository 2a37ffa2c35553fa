import type { Raster } from '@sdwebui/mock-server';
import pixelmatch from 'pixelmatch';

/**
 * Draws where two pictures differ: in red what became lighter, in blue what became darker, over a pale copy of the first.
 * Undefined where they differ in size, since then no pixel has its counterpart.
 */
export function drawDifference(before: Raster, after: Raster): Raster | undefined {
  const { width, height } = before;
  if (width !== after.width || height !== after.height) return undefined;
  const data = new Uint8ClampedArray(width * height * 4);
  pixelmatch(before.data, after.data, data, width, height, {
    threshold: 0.05,
    includeAA: true,
    diffColor: [214, 40, 40],
    diffColorAlt: [36, 90, 220],
  });
  return { width, height, data };
}
