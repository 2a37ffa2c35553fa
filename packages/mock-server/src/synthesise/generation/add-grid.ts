import type { Server } from '../../server.ts';
import { type GridLayout, makeGrid } from '../picture/make-grid.ts';
import type { Draft } from './draft.ts';
import { once } from './once.ts';
import type { PlannedPicture, Processed } from './processed.ts';
import { isTruthy, toNumber } from './py-number.ts';

/** A grid comes with `save_images` and more than one picture (`txt2img/save-images-grid`, `option/grid_only_if_multiple`). */
export function wantsGrid({ fields }: Draft, { options }: Server, count: number): boolean {
  if (isTruthy(fields.get('do_not_save_grid')) || !isTruthy(options.get('return_grid'))) return false;
  return count > 1 || !isTruthy(options.get('grid_only_if_multiple'));
}

/** Puts a grid of all pictures before them. */
export function addGrid(processed: Processed, { options }: Server): Processed {
  const cells = processed.pictures;
  // Read now: by the time of painting an overriding option has been taken back.
  const layout = {
    batchSize: toNumber(processed.draft.fields.get('batch_size')),
    nRows: toNumber(options.get('n_rows'), -1),
    preventEmptySpots: isTruthy(options.get('grid_prevent_empty_spots')),
  };
  return {
    ...processed,
    pictures: [gridOf(cells, layout, cells[0]?.infotext), ...cells],
    infotexts: [processed.infotexts[0] ?? null, ...processed.infotexts],
    indexOfFirstImage: 1,
  };
}

/** Pictures side by side, painted when the grid is; without an infotext unless one is given. */
export function gridOf(
  pictures: readonly PlannedPicture[],
  layout: GridLayout,
  infotext?: string | undefined,
): PlannedPicture {
  const paint = once(() =>
    makeGrid(
      pictures.map((picture) => picture.paint()),
      layout,
    ),
  );
  return { infotext, paint };
}
