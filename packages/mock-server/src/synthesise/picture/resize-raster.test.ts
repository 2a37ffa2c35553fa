import { describe, expect, test } from 'vitest';
import type { Raster } from './codecs.ts';
import { fitRaster, type ResizeMode } from './fit-raster.ts';
import { createPlainRaster } from './make-grid.ts';
import { cropRaster, pasteRaster, type ResampleFilter, resizeRaster } from './resize-raster.ts';

const filters: ResampleFilter[] = ['nearest', 'box', 'bilinear', 'lanczos'];

describe('resizeRaster', () => {
  test.each(filters)('%s keeps a plain colour at any size', (filter) => {
    const plain = createPlainRaster(7, 5, [10, 100, 250]);
    for (const [width, height] of [
      [1, 1],
      [3, 11],
      [7, 5],
      [40, 2],
    ] as const) {
      expect(resizeRaster(plain, width, height, filter)).toEqual(
        createPlainRaster(width, height, [10, 100, 250]),
      );
    }
  });

  test.each(filters)('%s returns a copy at the same size', (filter) => {
    const halves = blackAndWhite();
    const copy = resizeRaster(halves, 8, 8, filter);
    expect(copy).toEqual(halves);
    expect(copy.data).not.toBe(halves.data);
  });

  test('nearest repeats pixels, box averages them, lanczos overshoots at an edge', () => {
    expect(reds(resizeRaster(blackAndWhite(), 4, 1, 'nearest'))).toEqual([0, 0, 255, 255]);
    expect(reds(resizeRaster(blackAndWhite(), 1, 1, 'box'))).toEqual([128]);
    const step = createPlainRaster(8, 1, [50, 0, 0]);
    pasteRaster(step, createPlainRaster(4, 1, [200, 0, 0]), 4, 0);
    const sharp = reds(resizeRaster(step, 16, 1, 'lanczos'));
    expect(Math.max(...sharp)).toBeGreaterThan(200);
    expect(Math.min(...sharp)).toBeLessThan(50);
  });

  test('refuses a side of no pixel', () => {
    expect(() => resizeRaster(blackAndWhite(), 0, 4)).toThrow('0x4');
  });
});

describe('cropRaster', () => {
  test('takes a part, and transparent black where there is none', () => {
    expect(reds(cropRaster(blackAndWhite(), 3, 0, 2, 1))).toEqual([0, 255]);
    expect([...cropRaster(blackAndWhite(), 7, 7, 2, 1).data]).toEqual([255, 255, 255, 255, 0, 0, 0, 0]);
  });
});

describe('fitRaster', () => {
  test.each<[ResizeMode, number, number]>([
    [0, 0, 255],
    [1, 0, 255],
    [2, 0, 255],
    [3, 0, 255],
  ])('mode %i gives the asked size without an empty pixel', (mode, left, right) => {
    const fitted = fitRaster(blackAndWhite(), 16, 8, mode, 'nearest');
    expect(fitted).toMatchObject({ width: 16, height: 8 });
    expect(reds(fitted)[0]).toBe(left);
    expect(reds(fitted)[15]).toBe(right);
    expect(fitted.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  test('resize and fill keeps the shape and repeats the edge', () => {
    const fitted = fitRaster(blackAndWhite(), 16, 8, 2, 'nearest');
    expect(reds(fitted).slice(0, 16)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255,
    ]);
  });
});

/** 8x8, its left half black and its right half white. */
function blackAndWhite(): Raster {
  const raster = createPlainRaster(8, 8, [0, 0, 0]);
  pasteRaster(raster, createPlainRaster(4, 8, [255, 255, 255]), 4, 0);
  return raster;
}

function reds({ data }: Raster): number[] {
  return [...data].filter((_, index) => index % 4 === 0);
}
