import { pythonError } from '../../../dialect/server-failure.ts';
import type { PyValue } from '../../../python/index.ts';
import { requireMemory } from '../../generation/memory-limit.ts';
import type { Raster } from '../../picture/codecs.ts';
import { black, white } from '../../picture/colour.ts';
import { createPlainRaster } from '../../picture/make-grid.ts';
import { pasteRaster, resizeRaster } from '../../picture/resize-raster.ts';
import { holds } from './python-list.ts';

export type Size = { width: number; height: number };

/** Pixels that a picture grows by at each side. */
export type Growth = { left: number; right: number; up: number; down: number };

/**
 * How far a picture grows in the chosen directions: by the pixels asked for, and then on to multiples of 64
 * (`outpainting/kinds`).
 */
export function growthOf(size: Size, pixels: number, directions: PyValue): Growth {
  const asked = (side: string) => (holds(directions, side) ? pixels : 0);
  const [left, right] = growSide(size.width, asked('left'), asked('right'));
  const [up, down] = growSide(size.height, asked('up'), asked('down'));
  return { left, right, up, down };
}

function growSide(length: number, before: number, after: number): [before: number, after: number] {
  const added = roundUp(length + before + after) - length;
  const first = before > 0 ? Math.floor((before * added) / (before + after)) : before;
  return [first, after > 0 ? added - first : after];
}

/** The next multiple of 64. */
export function roundUp(length: number): number {
  return Math.ceil(length / 64) * 64;
}

export type Box = { x0: number; y0: number; x1: number; y1: number };

/**
 * A mask that keeps a box, its edges included, and opens the rest.
 *
 * @throws ServerFailure for a box whose end lies before its start (`img2img/script-outpainting`), and for a size that no
 *   picture has
 */
export function maskAround({ width, height }: Size, box: Box): Raster {
  if (width < 0 || height < 0) throw pythonError('ValueError', 'Width and height must be >= 0');
  requireMemory(1, width, height);
  requireBox(box);
  const mask = createPlainRaster(width, height, white);
  const left = Math.max(0, box.x0);
  const top = Math.max(0, box.y0);
  const right = Math.min(width, box.x1 + 1);
  const bottom = Math.min(height, box.y1 + 1);
  if (right > left && bottom > top) {
    pasteRaster(mask, createPlainRaster(right - left, bottom - top, black), left, top);
  }
  return mask;
}

export function requireBox({ x0, y0, x1, y1 }: Box): void {
  if (x1 < x0) throw pythonError('ValueError', 'x1 must be greater than or equal to x0');
  if (y1 < y0) throw pythonError('ValueError', 'y1 must be greater than or equal to y0');
}

/** A larger canvas with the picture in its place; around it, its own colours stretched. */
export function enlarge(picture: Raster, { width, height }: Size, left: number, top: number): Raster {
  const canvas = resizeRaster(picture, width, height, 'bilinear');
  pasteRaster(canvas, picture, left, top);
  return canvas;
}
