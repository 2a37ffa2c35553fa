import type { Raster } from './codecs.ts';

/** Where a picture is to be repainted: one value a pixel, 0 to 65280 (255 * 256, whole numbers). */
export type Mask = { width: number; height: number; data: Int32Array };

export const fullMask = 65280;

/**
 * Reads a mask picture as the server does: by its alpha where it has any, of which over half counts as all, else by its
 * brightness.
 */
export function readMask({ width, height, data }: Raster, isInverted: boolean): Mask {
  const hasAlpha = data.some((value, index) => index % 4 === 3 && value < 255);
  const mask = new Int32Array(width * height);
  for (let i = 0, o = 0; i < mask.length; i++, o += 4) {
    const level = hasAlpha ? ((data[o + 3] as number) > 128 ? 255 : 0) : brightness(data, o);
    mask[i] = (isInverted ? 255 - level : level) * 256;
  }
  return { width, height, data: mask };
}

/** 0 to 255, rounded as the server's picture library rounds it. */
function brightness(data: Uint8ClampedArray, at: number): number {
  const [red, green, blue] = [data[at], data[at + 1], data[at + 2]] as [number, number, number];
  return (red * 19_595 + green * 38_470 + blue * 7_471 + 32_768) >> 16;
}

/**
 * Feathers a mask by a Gaussian's look-alike (three moving averages) of that standard deviation in pixels.
 * Whole numbers throughout, so that what is far from the mask stays exactly zero.
 */
export function blurMask(mask: Mask, blurX: number, blurY: number): Mask {
  const { width, height } = mask;
  let data = mask.data;
  for (let pass = 0; pass < 3; pass++) {
    if (blurX > 0) data = averageLines(data, width, 1, height, width, blurX);
    if (blurY > 0) data = averageLines(data, height, width, width, 1, blurY);
  }
  return { width, height, data };
}

/** A moving average whose two outermost samples count in part, so that any deviation can be had. */
function averageLines(
  source: Int32Array,
  length: number,
  step: number,
  lines: number,
  lineStep: number,
  deviation: number,
): Int32Array {
  const size = Math.sqrt(4 * deviation * deviation + 1);
  const radius = Math.floor((size - 1) / 2);
  const edge = (size - 1) / 2 - radius;
  const result = new Int32Array(source.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (index: number) => source[start + Math.min(length - 1, Math.max(0, index)) * step] as number;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      result[start + i * step] = Math.round((sum + edge * (at(i - radius - 1) + at(i + radius + 1))) / size);
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
  return result;
}

export type Region = { left: number; top: number; width: number; height: number };

/**
 * The part of a picture that "inpaint only masked" paints: the mask's bounds with `padding` around, grown to
 * the shape of width x height as far as the picture reaches. Undefined when the mask is empty.
 */
export function findMaskRegion(
  mask: Mask,
  padding: number,
  width: number,
  height: number,
): Region | undefined {
  let left = mask.width;
  let right = -1;
  let top = mask.height;
  let bottom = -1;
  for (let y = 0, i = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++, i++) {
      if (mask.data[i] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  const across = growSpan(left - padding, right + 1 + padding, 0, mask.width);
  const down = growSpan(top - padding, bottom + 1 + padding, 0, mask.height);
  const spanX = across.end - across.start;
  const spanY = down.end - down.start;
  const wide = growSpan(across.start, across.end, Math.round((spanY * width) / height), mask.width);
  const tall = growSpan(down.start, down.end, Math.round((spanX * height) / width), mask.height);
  return { left: wide.start, top: tall.start, width: wide.end - wide.start, height: tall.end - tall.start };
}

/** Widens a span about its middle to at least `least`, and moves it inside 0 to `limit`. */
function growSpan(start: number, end: number, least: number, limit: number): { start: number; end: number } {
  const size = Math.min(limit, Math.max(Math.min(end, limit) - Math.max(start, 0), least));
  const middle = (Math.max(start, 0) + Math.min(end, limit)) / 2;
  const from = Math.max(0, Math.min(limit - size, Math.floor(middle - size / 2)));
  return { start: from, end: from + size };
}
