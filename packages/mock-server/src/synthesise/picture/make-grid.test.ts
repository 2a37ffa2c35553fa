import { describe, expect, test } from 'vitest';
import { createPlainRaster, type GridLayout, layOutGrid, makeGrid } from './make-grid.ts';

const cells = (count: number) =>
  Array.from({ length: count }, (_, index) => createPlainRaster(64, 64, [index + 1, 0, 0]));

describe('makeGrid', () => {
  test.each<[recording: string, count: number, layout: GridLayout, width: number, height: number]>([
    ['txt2img/save-images-grid', 2, {}, 128, 64],
    ['option/grid_only_if_multiple', 3, {}, 128, 128],
    ['option/grid_only_if_multiple, one picture', 1, {}, 64, 64],
    ['option/grid_prevent_empty_spots', 3, { preventEmptySpots: true }, 192, 64],
    ['option/n_rows', 3, { nRows: 1 }, 192, 64],
    ['img2img/script-loopback', 2, { rows: 1 }, 128, 64],
    ['xyz/syntax-no-legend', 2, { rows: 1 }, 128, 64],
  ])('has the size of the recording %s', (_, count, layout, width, height) => {
    expect(makeGrid(cells(count), layout)).toMatchObject({ width, height });
  });

  test('n_rows 0 gives a row for each of a batch', () => {
    expect(layOutGrid(6, { nRows: 0, batchSize: 3 })).toEqual({ rows: 3, columns: 2 });
    expect(layOutGrid(2, { nRows: 9 })).toEqual({ rows: 2, columns: 1 });
  });

  test('puts the pictures row by row and leaves the rest to the background', () => {
    const grid = makeGrid(cells(3), { background: [0, 255, 0] });
    const at = (x: number, y: number) => [...grid.data.subarray((y * 128 + x) * 4, (y * 128 + x) * 4 + 4)];
    expect(at(0, 0)).toEqual([1, 0, 0, 255]);
    expect(at(127, 63)).toEqual([2, 0, 0, 255]);
    expect(at(0, 64)).toEqual([3, 0, 0, 255]);
    expect(at(64, 64)).toEqual([0, 255, 0, 255]);
  });

  test('refuses to make a grid of nothing', () => {
    expect(() => makeGrid([])).toThrow(RangeError);
  });
});
