import { Buffer } from 'node:buffer';
import type { Codecs, Raster } from '@sdwebui/mock-server';
import type { Target } from '../target/target.ts';
import { toleranceFloor, toTolerance } from './judge-likeness.ts';
import { measureDistance } from './measure-distance.ts';
import { findPicturePairs } from './picture-pairs.ts';

export type Calibration = {
  tolerance: number;
  /** What a reader should know of it. */
  note: string | undefined;
};

/** How many pictures {@link calibrate} draws. */
export const calibrationGenerations = 2;

const body = { prompt: 'a lighthouse on a cliff', seed: 42, subseed: 42, steps: 2, width: 64, height: 64 };

/**
 * Draws one small picture twice on a target and takes what differs for its noise: two generations of 64x64 and two steps.
 *
 * @throws {TargetError} when the target does not answer
 */
export async function calibrate(target: Target, { decode }: Pick<Codecs, 'decode'>): Promise<Calibration> {
  const request = {
    method: 'POST',
    path: '/sdapi/v1/txt2img',
    headers: [['Content-Type', 'application/json']] as const,
    body: Buffer.from(JSON.stringify(body)),
  };
  const [first, second] = [await target.send(request), await target.send(request)];
  const [pair] = findPicturePairs(first, second);
  if (!pair) return assumeFloor(`it drew none (status ${first.status} and ${second.status})`);
  let rasters: [Raster, Raster];
  try {
    rasters = [await decode(pair.before.bytes), await decode(pair.after.bytes)];
  } catch {
    return assumeFloor('its picture cannot be read');
  }
  const noise = measureDistance(...rasters);
  const tolerance = toTolerance(noise);
  if (tolerance === toleranceFloor) return { tolerance, note: undefined };
  const text = `The same seed twice on the target differs by ${noise.toFixed(3)}; up to ${tolerance.toFixed(3)} is the same picture.`;
  return { tolerance, note: text };
}

/** What is taken for a tolerance that was not measured. @param why - in words that make sense after "since" */
export function assumeFloor(why: string): Calibration {
  const note = `The noise of the target's pictures was not measured, since ${why}; ${toleranceFloor} is taken for it.`;
  return { tolerance: toleranceFloor, note };
}
