import type { Raster } from '@sdwebui/mock-server';
import { type ColourGrid, toColourGrid } from './colour-grid.ts';

/** A mean distance in OKLab by which colours alone make another picture. */
const otherColours = 0.2;
/** Side of the window in which shapes are compared, in cells. */
const side = 4;
// The constants of SSIM for a lightness from 0 to 1: below them a difference is no shape but noise.
const [c1, c2] = [0.01 ** 2, 0.03 ** 2];

/**
 * How far two pictures are apart for an eye that sees them from afar: 0 alike, 1 nothing in common. The worse of shapes
 * (SSIM of the lightness) and colours (mean distance in OKLab), both over the same 16x16 cells, so that sizes may differ.
 *
 * Why not SSIM or a count of pixels of the pictures themselves: pictures of a contract run are 64 pixels wide and grainy.
 * There a shift by one pixel costs full-size SSIM up to 0.37 and changes 58 % of the pixels, though nobody sees it; and
 * SSIM knows no colours. Over cells, on recorded pictures: noise, JPEG and shifts up to 0.15, other pictures from 0.5.
 */
export function measureDistance(one: Raster, other: Raster): number {
  const [a, b] = toGrids(one, other);
  return Math.min(1, Math.max(compareShapes(a, b), compareColours(a, b) / otherColours, 0));
}

function toGrids(one: Raster, other: Raster): [ColourGrid, ColourGrid] {
  const [a, b] = [toColourGrid(one), toColourGrid(other)];
  if (a.width === b.width && a.height === b.height) return [a, b];
  const size = { width: Math.min(a.width, b.width), height: Math.min(a.height, b.height) };
  return [resample(a, size), resample(b, size)];
}

/** Only pictures of fewer than 16 pixels have smaller grids; there the nearest cell will do. */
function resample(grid: ColourGrid, { width, height }: { width: number; height: number }): ColourGrid {
  const pick = (plane: Float64Array): Float64Array =>
    Float64Array.from({ length: width * height }, (_, i) => {
      const y = Math.floor((Math.floor(i / width) * grid.height) / height);
      return plane[y * grid.width + Math.floor(((i % width) * grid.width) / width)] as number;
    });
  const [light, a, b, opacity] = grid.planes;
  return { width, height, planes: [pick(light), pick(a), pick(b), pick(opacity)] };
}

function compareColours(a: ColourGrid, b: ColourGrid): number {
  let sum = 0;
  const cells = a.width * a.height;
  for (let i = 0; i < cells; i++) {
    sum += Math.hypot(...a.planes.map((plane, p) => (plane[i] as number) - (b.planes[p]?.[i] as number)));
  }
  return sum / cells;
}

/** 1 - SSIM, the mean over all windows. */
function compareShapes(a: ColourGrid, b: ColourGrid): number {
  const { width, height } = a;
  const window = { width: Math.min(side, width), height: Math.min(side, height) };
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + window.height <= height; top++) {
    for (let left = 0; left + window.width <= width; left++, windows++) {
      const cells: number[] = [];
      for (let y = top; y < top + window.height; y++) {
        for (let x = left; x < left + window.width; x++) cells.push(y * width + x);
      }
      sum += similarity(
        cells.map((i) => a.planes[0][i] as number),
        cells.map((i) => b.planes[0][i] as number),
      );
    }
  }
  return 1 - sum / windows;
}

/** SSIM of one window. */
function similarity(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const varianceA = mean(a.map((value) => (value - meanA) ** 2));
  const varianceB = mean(b.map((value) => (value - meanB) ** 2));
  const covariance = mean(a.map((value, i) => (value - meanA) * ((b[i] as number) - meanB)));
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
    ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  );
}
