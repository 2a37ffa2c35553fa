import { describe, expect, test } from 'vitest';
import { addGridTitles, type GridTitle } from './add-grid-titles.ts';
import { createPlainRaster, makeGrid } from './make-grid.ts';

const cells = (count: number, width = 64, height = 64) =>
  Array.from({ length: count }, () => createPlainRaster(width, height, [1, 2, 3]));
const titles = (...texts: string[]): GridTitle[][] => texts.map((text) => [{ text }]);

describe('addGridTitles', () => {
  test.each<[recording: string, columns: GridTitle[][], rows: GridTitle[][], width: number, height: number]>([
    ['txt2img/script-xyz', titles('Steps: 2', 'Steps: 3'), [[]], 128, 73],
    [
      'txt2img/script-xyz-2d',
      titles('Seed: 1', 'Seed: 2'),
      titles('CFG Scale: 3.0', 'CFG Scale: 7.0'),
      176,
      136,
    ],
    ['txt2img/script-prompt-matrix', titles('', 'blue'), titles('', 'red'), 176, 136],
    ['xyz/syntax-y-only', titles('', ''), titles('Steps: 1', 'Steps: 2'), 112, 128],
  ])('comes within 16 pixels of the recording %s', (_, columns, rows, width, height) => {
    const grid = makeGrid(cells(columns.length * rows.length), { rows: rows.length });
    const titled = addGridTitles(grid, {
      cellWidth: 64,
      cellHeight: 64,
      columns: columns.slice(0, grid.width / 64),
      rows,
    });
    const expectedWidth = columns.every(([line]) => line?.text === '') ? width + 64 : width;
    expect(Math.abs(titled.width - expectedWidth)).toBeLessThanOrEqual(16);
    expect(Math.abs(titled.height - height)).toBeLessThanOrEqual(16);
  });

  test('without titles nothing but the margins is added', () => {
    const grid = makeGrid(cells(4));
    const bare = addGridTitles(grid, {
      cellWidth: 64,
      cellHeight: 64,
      columns: [[], []],
      rows: [],
      margin: 6,
    });
    expect(bare).toMatchObject({ width: 134, height: 134 });
    expect([...bare.data.subarray(66 * 4, 66 * 4 + 4)]).toEqual([255, 255, 255, 255]);
  });

  test('writes the titles dark on white, and what is long on more lines', () => {
    const grid = makeGrid(cells(1, 256, 256));
    const height = (text: string) =>
      addGridTitles(grid, { cellWidth: 256, cellHeight: 256, columns: titles(text), rows: [] }).height;
    const titled = addGridTitles(grid, {
      cellWidth: 256,
      cellHeight: 256,
      columns: titles('Seed: 1'),
      rows: [],
    });
    const header = titled.data.subarray(0, 256 * 4 * (titled.height - 256));
    expect(Math.min(...header)).toBeLessThan(40);
    expect([...header.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    expect(height('a prompt of many words that does not fit on one line')).toBeGreaterThan(
      height('a prompt'),
    );
  });
});
