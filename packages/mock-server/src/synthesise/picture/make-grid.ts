import { createRaster, type Raster } from './codecs.ts';
import { black, type Colour } from './colour.ts';
import { pasteRaster } from './resize-raster.ts';

export type GridLayout = {
  /** Rows asked for by a script; wins over the options. */
  rows?: number | undefined;
  /** Option `n_rows`: -1 as square as possible, 0 a row for each batch. @default -1 */
  nRows?: number | undefined;
  /** @default 1 */
  batchSize?: number | undefined;
  /** Option `grid_prevent_empty_spots`. @default false */
  preventEmptySpots?: boolean | undefined;
};

/** Rows and columns of a grid of `count` pictures (recordings `option/n_rows`, `option/grid_prevent_empty_spots`). */
export function layOutGrid(count: number, layout: GridLayout = {}): { rows: number; columns: number } {
  const rows = Math.max(1, Math.min(count, chooseRows(count, layout)));
  return { rows, columns: Math.ceil(count / rows) };
}

function chooseRows(
  count: number,
  { rows, nRows = -1, batchSize = 1, preventEmptySpots = false }: GridLayout,
): number {
  if (rows !== undefined) return rows;
  if (nRows > 0) return nRows;
  if (nRows === 0) return batchSize;
  if (!preventEmptySpots) return Math.round(Math.sqrt(count));
  let divisor = Math.floor(Math.sqrt(count));
  while (count % divisor !== 0) divisor -= 1;
  return divisor;
}

/**
 * Puts pictures side by side, row by row; each cell has the size of the largest.
 *
 * @throws RangeError when there is no picture.
 */
export function makeGrid(
  pictures: readonly Raster[],
  { background = black, ...layout }: GridLayout & { background?: Colour } = {},
): Raster {
  if (pictures.length === 0) throw new RangeError('A grid needs at least one picture.');
  const { rows, columns } = layOutGrid(pictures.length, layout);
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const grid = createPlainRaster(columns * width, rows * height, background);
  pictures.forEach((picture, index) => {
    pasteRaster(grid, picture, (index % columns) * width, Math.floor(index / columns) * height);
  });
  return grid;
}

export function createPlainRaster(width: number, height: number, [red, green, blue]: Colour): Raster {
  const raster = createRaster(width, height);
  for (let o = 0; o < raster.data.length; o += 4) {
    raster.data[o] = red;
    raster.data[o + 1] = green;
    raster.data[o + 2] = blue;
    raster.data[o + 3] = 255;
  }
  return raster;
}
