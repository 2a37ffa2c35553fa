import { once } from '../../../generation/once.ts';
import type { PlannedPicture } from '../../../generation/processed.ts';
import { addGridTitles, type GridTitle } from '../../../picture/add-grid-titles.ts';
import type { Raster } from '../../../picture/codecs.ts';
import { white } from '../../../picture/colour.ts';
import { makeGrid } from '../../../picture/make-grid.ts';

/** What stands beside a plot's grids, one text for each value of an axis. */
export type PlotTitles = { x: string[]; y: string[]; z: string[] };

export type PlotLook = { titles: PlotTitles; drawLegend: boolean; margin: number };

/** A grid of x and y for each z, and one that has all of those in a row; they carry no infotext. */
export function plotGrids(cells: readonly PlannedPicture[], { titles, drawLegend, margin }: PlotLook) {
  const area = titles.x.length * titles.y.length;
  const subGrids = titles.z.map((_, z): PlannedPicture => {
    const part = cells.slice(z * area, (z + 1) * area);
    const look = { columns: titles.x, rows: titles.y, margin, drawLegend };
    return { infotext: undefined, paint: once(() => paintGrid(part, look)) };
  });
  const look = { columns: titles.z, rows: [''], margin: 0, drawLegend };
  const main: PlannedPicture = { infotext: undefined, paint: once(() => paintGrid(subGrids, look)) };
  return { main, subGrids };
}

type GridLook = { columns: readonly string[]; rows: readonly string[]; margin: number; drawLegend: boolean };

function paintGrid(pictures: readonly PlannedPicture[], look: GridLook): Raster {
  const rasters = pictures.map((picture) => picture.paint());
  const grid = makeGrid(rasters, { rows: look.rows.length, background: white });
  if (!look.drawLegend) return grid;
  const lines = (texts: readonly string[]): GridTitle[][] => texts.map((text) => [{ text }]);
  return addGridTitles(grid, {
    cellWidth: Math.max(...rasters.map(({ width }) => width)),
    cellHeight: Math.max(...rasters.map(({ height }) => height)),
    columns: lines(look.columns),
    rows: lines(look.rows),
    margin: look.margin,
  });
}
