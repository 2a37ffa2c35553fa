import type { Raster } from '@sdwebui/mock-server';
import type { PictureLikeness } from '../report/report.ts';
import { measureDistance } from './measure-distance.ts';

/** The least tolerance: what an eye does not see, also where the same seed draws the same bytes twice. */
export const toleranceFloor = 0.02;
/** From here on two pictures show something else; no noise of a server widens it. */
const otherFrom = 0.3;

/** How much of the noise of a server is no difference: two draws differ less than three may. */
const noiseFactor = 3;

/** @param noise - distance of two pictures of the same seed on the same server */
export function toTolerance(noise: number): number {
  return Math.min(otherFrom, Math.max(toleranceFloor, noise * noiseFactor));
}

export type Judgement = { likeness: PictureLikeness; distance: number };

/** Says whether two pictures are the same, close, or show something else; pictures of two sizes are never the same. */
export function judgeLikeness(before: Raster, after: Raster, tolerance: number): Judgement {
  const distance = measureDistance(before, after);
  const isSameSize = before.width === after.width && before.height === after.height;
  if (distance <= tolerance && isSameSize) return { likeness: 'same', distance };
  return { likeness: distance < otherFrom || distance <= tolerance ? 'close' : 'other', distance };
}
