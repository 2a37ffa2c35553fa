/** The place of a cell on each of the three axes. */
export type Cell = { x: number; y: number; z: number };

type AxisName = keyof Cell;

/**
 * All cells of a plot in the order in which they are drawn: the axis that is slowest to change goes first, so that it
 * changes least; otherwise z, y, x.
 */
export function cellOrder(sizes: Record<AxisName, number>, costs: Record<AxisName, number>): Cell[] {
  const [first, second, third] = nesting(costs);
  const cells: Cell[] = [];
  for (let a = 0; a < sizes[first]; a++) {
    for (let b = 0; b < sizes[second]; b++) {
      for (let c = 0; c < sizes[third]; c++) {
        cells.push({ x: 0, y: 0, z: 0, [first]: a, [second]: b, [third]: c });
      }
    }
  }
  return cells;
}

function nesting({ x, y, z }: Record<AxisName, number>): [AxisName, AxisName, AxisName] {
  if (x > y && x > z) return y > z ? ['x', 'y', 'z'] : ['x', 'z', 'y'];
  if (y > x && y > z) return x > z ? ['y', 'x', 'z'] : ['y', 'z', 'x'];
  if (z > x && z > y && x > y) return ['z', 'x', 'y'];
  return ['z', 'y', 'x'];
}
