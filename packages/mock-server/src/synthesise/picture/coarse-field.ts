/**
 * Values known on a coarse grid and read between its points: clouds and relief are smooth, so that a tenth
 * of the work looks the same.
 */
export type CoarseField = {
  columns: number;
  rows: number;
  /** Pixels between two grid points. */
  step: number;
  /** Row after row; point (column, row) belongs to pixel (column * step, row * step). */
  grid: Float32Array;
};

/** A grid over that many pixels, with about `points` points a unit. */
export function createCoarseField(width: number, height: number, unit: number, points: number): CoarseField {
  const step = Math.max(1, Math.round(unit / points));
  const columns = Math.floor((width - 1) / step) + 2;
  const rows = Math.floor((height - 1) / step) + 2;
  return { columns, rows, step, grid: new Float32Array(columns * rows) };
}

/** Fills `line` with the values of pixel row `y`. */
export function readCoarseRow(
  { columns, rows, step, grid }: CoarseField,
  y: number,
  line: Float32Array,
): void {
  const row = Math.floor(y / step);
  const share = y / step - row;
  const upper = Math.min(row, rows - 1) * columns;
  const lower = Math.min(row + 1, rows - 1) * columns;
  let left = mix(grid[upper] as number, grid[lower] as number, share);
  for (let column = 1, x = 0; x < line.length; column++) {
    const right = mix(grid[upper + column] as number, grid[lower + column] as number, share);
    const slope = (right - left) / step;
    const end = Math.min(line.length, column * step);
    for (let value = left; x < end; x++, value += slope) line[x] = value;
    left = right;
  }
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
