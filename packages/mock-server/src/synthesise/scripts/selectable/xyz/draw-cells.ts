import { pythonError, ServerFailure } from '../../../../dialect/server-failure.ts';
import { isPyInt, type PyInt, PythonError } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import { copyDraft, type Draft } from '../../../generation/draft.ts';
import { once } from '../../../generation/once.ts';
import { type Describe, processImages } from '../../../generation/process-images.ts';
import type { PlannedPicture, Processed } from '../../../generation/processed.ts';
import { addToInt, toNumber } from '../../../generation/py-number.ts';
import { black } from '../../../picture/colour.ts';
import { createPlainRaster } from '../../../picture/make-grid.ts';
import { putTogether } from '../put-together.ts';
import type { ChosenAxis } from './axis-values.ts';
import { type Cell, cellOrder } from './cell-order.ts';

/** What a plot is made of. */
export type Plot = {
  x: ChosenAxis;
  y: ChosenAxis;
  z: ChosenAxis;
  /** Axes along which the seed counts up. */
  varySeeds: { x: boolean; y: boolean; z: boolean };
};

/** One picture of a plot; of a run that failed, nothing is known. */
export type DrawnCell = {
  picture: PlannedPicture;
  prompt: string | null;
  seed: PyInt | null;
  infotext: string | null;
};

/** All pictures of a plot, x before y before z, and what stands in the grids' infotexts. */
export type DrawnPlot = {
  /** The first run's result, which the plot's own is made from. */
  template: Processed;
  cells: DrawnCell[];
  mainInfotext: string | null;
  subInfotexts: (string | null)[];
};

const axisNames = ['x', 'y', 'z'] as const;

/**
 * Runs a plot. All runs share what they note, so that a value noted by one cell still stands in the next
 * (`xyz/img2img-initial-noise-multiplier`). A run that fails leaves a black picture.
 */
export function drawCells(draft: Draft, plot: Plot, server: Server): DrawnPlot {
  const sizes = { x: plot.x.values.length, y: plot.y.values.length, z: plot.z.values.length };
  const costs = { x: costOf(plot.x), y: costOf(plot.y), z: costOf(plot.z) };
  const cells: (DrawnCell | undefined)[] = Array.from({ length: sizes.x * sizes.y * sizes.z });
  const subInfotexts: (string | null)[] = plot.z.values.map(() => null);
  let mainInfotext: string | null = null;
  let template: Processed | undefined;
  for (const cell of cellOrder(sizes, costs)) {
    const copy = draftOfCell(draft, plot, cell, server);
    const run = runCell(copy, server);
    template ??= run.processed ?? failed(draft, server);
    const blank = blankLike(template, cells[0]?.picture);
    cells[cell.x + sizes.x * (cell.y + sizes.y * cell.z)] = {
      picture: run.processed?.pictures[0] ?? blank,
      prompt: run.processed?.allPrompts[0] ?? null,
      seed: run.processed?.seed ?? null,
      infotext: run.processed?.infotexts[0] ?? null,
    };
    if (cell.x !== 0 || cell.y !== 0) continue;
    // Written after the run, when overriding options have been taken back.
    const extra = new Map(copy.extra).set('Script', 'X/Y/Z plot');
    noteAxis(extra, 'X', plot.x);
    noteAxis(extra, 'Y', plot.y);
    subInfotexts[cell.z] = run.describe(0, extra);
    if (cell.z !== 0) continue;
    noteAxis(extra, 'Z', plot.z);
    mainInfotext = run.describe(0, extra);
  }
  return {
    template: template ?? failed(draft, server),
    cells: cells as DrawnCell[],
    mainInfotext,
    subInfotexts,
  };
}

function costOf({ axis }: ChosenAxis): number {
  return axis?.cost ?? 0;
}

function draftOfCell(draft: Draft, plot: Plot, cell: Cell, server: Server): Draft {
  const copy = copyDraft(draft);
  for (const name of axisNames) {
    const { axis, values } = plot[name];
    axis?.apply(copy, values[cell[name]] ?? null, { server, values });
  }
  const xSize = plot.varySeeds.x ? plot.x.values.length : 1;
  const ySize = plot.varySeeds.y ? plot.y.values.length : 1;
  const steps = { x: 1, y: xSize, z: xSize * ySize };
  const seed = copy.fields.get('seed') ?? null;
  const added = axisNames
    .filter((name) => plot.varySeeds[name])
    .reduce((sum, name) => sum + cell[name] * steps[name], 0);
  if (added !== 0) copy.fields.set('seed', addToInt(isPyInt(seed) ? seed : -1, added));
  return copy;
}

function runCell(copy: Draft, server: Server): { processed: Processed | undefined; describe: Describe } {
  let describe: Describe = () => {
    throw pythonError('TypeError', "'NoneType' object is not subscriptable");
  };
  try {
    const processed = processImages(copy, server, (begun) => {
      describe = begun;
    });
    return { processed, describe };
  } catch (error) {
    if (!(error instanceof ServerFailure || error instanceof PythonError)) throw error;
    return { processed: undefined, describe };
  }
}

function failed(draft: Draft, server: Server): Processed {
  const seed = draft.fields.get('seed') ?? null;
  return putTogether(draft, server, undefined, {
    pictures: [],
    seed: isPyInt(seed) ? seed : -1,
    infotexts: '',
  });
}

/** Black, and as large as the first picture. */
function blankLike({ draft: { fields } }: Processed, first: PlannedPicture | undefined): PlannedPicture {
  const paint = once(() => {
    const size = first?.paint() ?? {
      width: toNumber(fields.get('width')),
      height: toNumber(fields.get('height')),
    };
    return createPlainRaster(size.width, size.height, black);
  });
  return { infotext: undefined, paint };
}

function noteAxis(extra: Draft['extra'], name: string, { axis, label, text, fixed }: ChosenAxis): void {
  if (!axis) return;
  extra.set(`${name} Type`, label).set(`${name} Values`, text);
  if (fixed !== undefined) extra.set(`Fixed ${name} Values`, fixed);
}
