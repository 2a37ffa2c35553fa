import { pythonError } from '../../../../dialect/server-failure.ts';
import { asList, type PyInt, type PyValue, pythonStr } from '../../../../python/index.ts';
import type { Server } from '../../../../server.ts';
import type { Draft } from '../../../generation/draft.ts';
import { requireMemory } from '../../../generation/memory-limit.ts';
import type { PlannedPicture, Processed } from '../../../generation/processed.ts';
import { fixedSeed } from '../../../generation/prompts-and-seeds.ts';
import { isTruthy, toNumber } from '../../../generation/py-number.ts';
import { ownOverrides } from '../own-overrides.ts';
import { putTogether } from '../put-together.ts';
import type { ScriptContext, SelectableScript } from '../selectable-script.ts';
import { type ChosenAxis, chooseAxis, legendOf } from './axis-values.ts';
import { drawCells, type Plot } from './draw-cells.ts';
import { plotGrids } from './plot-grids.ts';

/** Draws a picture for every combination of the values of up to three axes, and grids of them (`xyz/*`). */
export const xyzPlot: SelectableScript = {
  parameters: [
    ...['x', 'y', 'z'].flatMap((axis) => [`${axis}_type`, `${axis}_values`, `${axis}_values_dropdown`]),
    'draw_legend',
    'include_lone_images',
    'include_sub_grids',
    'no_fixed_seeds',
    ...['x', 'y', 'z'].map((axis) => `vary_seeds_${axis}`),
    'margin_size',
    'csv_mode',
  ],
  run: (draft, args, context) => {
    const { server } = context;
    const plot = readPlot(draft, args, context);
    if (plot.x.values.length * plot.y.values.length * plot.z.values.length === 0) {
      return putTogether(draft, server, undefined, { pictures: [], seed: null, infotexts: '' });
    }
    return layOut(plot, drawCells(draft, plot, server), args);
  },
};

function readPlot(draft: Draft, args: readonly PyValue[], { server, script }: ScriptContext): Plot {
  const { fields } = draft;
  const [noFixedSeeds, varyX, varyY, varyZ, , asText] = args.slice(12).map(isTruthy);
  if (!noFixedSeeds) {
    for (const name of ['seed', 'subseed']) {
      fields.set(name, fixedSeed(fields.get(name) ?? null, server.settings.random));
    }
  }
  if (!isTruthy(server.options.get('return_grid'))) fields.set('batch_size', 1);
  ownOverrides(draft);
  const labels = asList(script.args[0]?.get('choices')).map(pythonStr);
  const axisAt = (first: number): ChosenAxis => {
    const [type = null, text = null, dropdown = null] = args.slice(first, first + 3);
    return chooseAxis(
      labels,
      { type, text, dropdown, asText: asText === true, keepRandom: noFixedSeeds === true },
      server,
    );
  };
  const [x, y, z] = [axisAt(0), axisAt(3), axisAt(6)];
  const count = x.values.length * y.values.length * z.values.length;
  requireGridSize(draft, count, server);
  requireMemory(count, toNumber(fields.get('width')), toNumber(fields.get('height')));
  return { x, y, z, varySeeds: { x: varyX === true, y: varyY === true, z: varyZ === true } };
}

/** @throws ServerFailure where all pictures together have more pixels than the server allows */
function requireGridSize({ fields }: Draft, count: number, { options }: Server): void {
  const pixels = count * toNumber(fields.get('width')) * toNumber(fields.get('height'));
  const megapixels = Math.round(pixels / 1_000_000);
  const most = toNumber(options.get('img_max_size_mp'), 200);
  if (megapixels < most) return;
  const limit = `max configured size is ${most} MPixels`;
  const text = `Error: Resulting grid would be too large (${megapixels} MPixels) (${limit})`;
  throw pythonError('AssertionError', text);
}

/** Grids in front of the cells, as far as they are asked for: the big one, then one for each z, then the pictures. */
function layOut(
  plot: Plot,
  { template, cells, mainInfotext, subInfotexts }: ReturnType<typeof drawCells>,
  args: readonly PyValue[],
): Processed {
  const [drawLegend, loneImages, withSubGrids] = args.slice(9, 12).map(isTruthy);
  const titles = (axis: ChosenAxis) => axis.values.map((value) => legendOf(axis, value));
  const grids = plotGrids(
    cells.map(({ picture }) => picture),
    {
      titles: { x: titles(plot.x), y: titles(plot.y), z: titles(plot.z) },
      drawLegend: drawLegend === true,
      margin: toNumber(args[16]),
    },
  );
  const area = plot.x.values.length * plot.y.values.length;
  // Prompts and seeds have an entry for each grid of a z, but none for the big one.
  const heads = withSubGrids ? plot.z.values.map((_, z) => cells[z * area] as (typeof cells)[number]) : [];
  return {
    ...template,
    pictures: [
      grids.main,
      ...(withSubGrids ? grids.subGrids : []),
      ...(loneImages ? cells.map(({ picture }): PlannedPicture => picture) : []),
    ],
    infotexts: [
      mainInfotext,
      ...(withSubGrids ? subInfotexts : []),
      ...cells.map(({ infotext }): string | null => infotext),
    ],
    allPrompts: [...heads, ...cells].map(({ prompt }): string | null => prompt),
    allSeeds: [...heads, ...cells].map(({ seed }): PyInt | null => seed),
    indexOfFirstImage: 1,
  };
}
