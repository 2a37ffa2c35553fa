import { pythonError } from '../../../dialect/server-failure.ts';
import { type PyInt, pythonStr } from '../../../python/index.ts';
import { requireMemory } from '../../generation/memory-limit.ts';
import { once } from '../../generation/once.ts';
import { processImages } from '../../generation/process-images.ts';
import type { PlannedPicture } from '../../generation/processed.ts';
import { fixedSeed } from '../../generation/prompts-and-seeds.ts';
import { addToInt, isTruthy, toNumber } from '../../generation/py-number.ts';
import { addGridTitles, type GridTitle } from '../../picture/add-grid-titles.ts';
import { makeGrid } from '../../picture/make-grid.ts';
import { firstText } from './first-text.ts';
import type { SelectableScript } from './selectable-script.ts';

/** Draws every combination of a prompt's parts, which `|` divides, with a grid first (`matrix/kinds`). */
export const promptMatrix: SelectableScript = {
  parameters: ['put_at_start', 'different_seeds', 'prompt_type', 'variations_delimiter', 'margin_size'],
  run: (draft, [atStart, differentSeeds, type = null, joiner = null, margin], { server }) => {
    const { fields } = draft;
    const { random } = server.settings;
    const seed = fixedSeed(fields.get('seed') ?? null, random);
    fields.set('subseed', fixedSeed(fields.get('subseed') ?? null, random));
    const field = { positive: 'prompt', negative: 'negative_prompt' }[pythonStr(type)];
    if (field === undefined) throw pythonError('ValueError', `Unknown prompt type ${pythonStr(type)}`);
    const delimiter = { comma: ', ', space: ' ' }[pythonStr(joiner)];
    if (delimiter === undefined) {
      throw pythonError('ValueError', `Unknown variations delimiter ${pythonStr(joiner)}`);
    }

    const [base = '', ...parts] = firstText(fields.get(field)).split('|');
    requireMemory(2 ** parts.length, 0, 0);
    const prompts = combinations(parts).map((chosen) => {
      const texts = chosen.map((text) => text.trim().replace(/^,+|,+$/g, ''));
      return (isTruthy(atStart) ? [...texts, base] : [base, ...texts]).join(delimiter);
    });
    fields
      .set(field, prompts)
      .set('n_iter', Math.ceil(prompts.length / toNumber(fields.get('batch_size'))))
      .set('do_not_save_grid', true)
      .set(
        'seed',
        prompts.map((_, index) => addToInt(seed, isTruthy(differentSeeds) ? index : 0)) as PyInt[],
      );
    const processed = processImages(draft, server);
    const grid: PlannedPicture = {
      infotext: undefined,
      paint: once(() => paintMatrix(processed.pictures, parts, toNumber(margin))),
    };
    return {
      ...processed,
      pictures: [grid, ...processed.pictures],
      infotexts: [processed.infotexts[0] ?? null, ...processed.infotexts],
      indexOfFirstImage: 1,
    };
  },
};

/** None, the first, the second, both, the third…: the parts whose bit is set, counting up. */
function combinations(parts: readonly string[]): string[][] {
  return Array.from({ length: 2 ** parts.length }, (_, bits) => parts.filter((_, n) => bits & (1 << n)));
}

/** The first half of the parts, rounded up, stands above the columns, the rest beside the rows. */
function paintMatrix(pictures: readonly PlannedPicture[], parts: readonly string[], margin: number) {
  const rasters = pictures.map(({ paint }) => paint());
  const across = parts.slice(0, Math.ceil(parts.length / 2));
  const titles = (texts: readonly string[]): GridTitle[][] =>
    Array.from({ length: 2 ** texts.length }, (_, bits) =>
      texts.map((text, n) => ({ text, isActive: (bits & (1 << n)) !== 0 })),
    );
  return addGridTitles(makeGrid(rasters, { rows: 2 ** Math.floor(parts.length / 2) }), {
    cellWidth: rasters[0]?.width ?? 1,
    cellHeight: rasters[0]?.height ?? 1,
    columns: titles(across),
    rows: titles(parts.slice(across.length)),
    margin,
  });
}
