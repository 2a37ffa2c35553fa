import type { Raster } from './codecs.ts';

const sub = 1;
const up = 2;

/** Bytes between two samples when a row's filter is guessed: odd, so that every channel is sampled. */
const sampleStep = 13;

/**
 * The picture's rows as a PNG holds them before compression: each as differences to its left or to the row
 * above, whichever a sample of the row says are smaller. The standard's other filters save 6 % more and take
 * twice the time.
 */
export function filterScanlines({ width, height, data }: Raster, channels: 3 | 4): Uint8Array {
  const filtered = new Uint8Array((width * channels + 1) * height);
  const stride = width * 4;
  const hasAlpha = channels === 4;
  for (let y = 0, at = 0; y < height; y++) {
    const start = y * stride;
    const filter = y > 0 && isNearerToAbove(data, start, stride) ? up : sub;
    const back = filter === up ? stride : 4;
    filtered[at++] = filter;
    let i = start;
    if (filter === sub) {
      for (let c = 0; c < channels; c++) filtered[at++] = data[i + c] as number;
      i += 4;
    }
    for (const end = start + stride; i < end; i += 4, at += channels) {
      filtered[at] = (data[i] as number) - (data[i - back] as number);
      filtered[at + 1] = (data[i + 1] as number) - (data[i + 1 - back] as number);
      filtered[at + 2] = (data[i + 2] as number) - (data[i + 2 - back] as number);
      if (hasAlpha) filtered[at + 3] = (data[i + 3] as number) - (data[i + 3 - back] as number);
    }
  }
  return filtered;
}

function isNearerToAbove(data: Uint8ClampedArray, start: number, stride: number): boolean {
  let leftCost = 0;
  let aboveCost = 0;
  for (let i = start + 4; i < start + stride; i += sampleStep) {
    const value = data[i] as number;
    leftCost += Math.abs(value - (data[i - 4] as number));
    aboveCost += Math.abs(value - (data[i - stride] as number));
  }
  return aboveCost <= leftCost;
}
