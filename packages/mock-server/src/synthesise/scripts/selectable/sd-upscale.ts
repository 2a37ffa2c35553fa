import { pythonError } from '../../../dialect/server-failure.ts';
import { type PyValue, pythonRepr, pythonStr } from '../../../python/index.ts';
import type { Server } from '../../../server.ts';
import { copyDraft, type Draft } from '../../generation/draft.ts';
import { requireMemory } from '../../generation/memory-limit.ts';
import { once } from '../../generation/once.ts';
import { processImages } from '../../generation/process-images.ts';
import type { PlannedPicture, Processed } from '../../generation/processed.ts';
import { fixedSeed } from '../../generation/prompts-and-seeds.ts';
import { addToInt, toNumber } from '../../generation/py-number.ts';
import type { Raster } from '../../picture/codecs.ts';
import { resizeRaster } from '../../picture/resize-raster.ts';
import { putTogether } from './put-together.ts';
import { pythonItem, pythonRange } from './python-list.ts';
import type { SelectableScript } from './selectable-script.ts';
import { joinTiles, splitIntoTiles, type TileGrid } from './tiles.ts';

/** Scales the picture up and runs img2img over it tile by tile, each with the next seed (`sd-upscale/kinds`). */
export const sdUpscale: SelectableScript = {
  parameters: ['_', 'overlap', 'upscaler_index', 'scale_factor'],
  run: (draft, [, overlap = null, upscalerIndex = null, scale = null], { server }) => {
    const { fields, extra } = draft;
    const { random } = server.settings;
    const upscaler = findUpscaler(upscalerIndex, server);
    const seed = fixedSeed(fields.get('seed') ?? null, random);
    fields.set('subseed', fixedSeed(fields.get('subseed') ?? null, random));
    extra.set('SD upscale overlap', overlap).set('SD upscale upscaler', upscaler);
    const source = pythonItem(draft.init?.images ?? [], 0)();
    const grid = splitIntoTiles(upscale(source, upscaler, toNumber(scale)), {
      width: toNumber(fields.get('width')),
      height: toNumber(fields.get('height')),
      overlap: toNumber(overlap),
    });
    const repeats = pythonRange(fields.get('n_iter') ?? null);
    fields.set('n_iter', 1).set('do_not_save_grid', true).set('do_not_save_samples', true);

    let first: Processed | undefined;
    let last: Processed | undefined;
    const pictures = repeats.map((repeat) => {
      fields.set('seed', addToInt(seed, repeat));
      const runs = runTiles(draft, grid, server);
      first ??= runs[0];
      last = runs.at(-1) ?? last;
      return joined(
        grid,
        runs.flatMap((run) => run.pictures),
      );
    });
    return putTogether(draft, server, last, { pictures, seed, infotexts: first?.infotexts[0] ?? null });
  },
};

/** As many tiles at once as the batch holds. */
function runTiles(draft: Draft, { tiles }: TileGrid, server: Server): Processed[] {
  const { fields } = draft;
  const batchSize = toNumber(fields.get('batch_size'));
  const mask = draft.init?.mask;
  return Array.from({ length: Math.ceil(tiles.length / batchSize) }, (_, batch) => {
    const part = tiles.slice(batch * batchSize, (batch + 1) * batchSize);
    draft.init = { images: part.map(({ paint }) => paint), mask };
    const processed = processImages(copyDraft(draft), server);
    fields.set('seed', addToInt(processed.seed, 1));
    return processed;
  });
}

function joined(grid: TileGrid, pictures: readonly PlannedPicture[]): PlannedPicture {
  const paint = once(() =>
    joinTiles(
      grid,
      pictures.map((picture) => picture.paint()),
    ),
  );
  return { infotext: undefined, paint };
}

/** By name in any case, or by place in the list. */
function findUpscaler(wanted: PyValue, { instance }: Server): string {
  const list = instance.lists.get('/sdapi/v1/upscalers');
  const names = (Array.isArray(list) ? list : []).map((item) =>
    pythonStr(item instanceof Map ? (item.get('name') ?? null) : item),
  );
  if (typeof wanted !== 'string') return pythonItem(names, wanted);
  const name = wanted.toLowerCase();
  const found = names.find((candidate) => candidate.toLowerCase() === name);
  if (found === undefined) throw pythonError('ValueError', `${pythonRepr(name)} is not in list`);
  return found;
}

/** The upscaler called None leaves the size as it is; the others round it down to a multiple of 8. */
function upscale(source: Raster, upscaler: string, scale: number) {
  const { width, height } = source;
  if (upscaler === 'None') return { width, height, paint: () => source };
  const side = (length: number) => Math.trunc(Math.floor((length * scale) / 8) * 8);
  const size = { width: side(width), height: side(height) };
  requireMemory(1, size.width, size.height);
  const filter = upscaler === 'Nearest' ? 'nearest' : 'lanczos';
  return { ...size, paint: once(() => resizeRaster(source, size.width, size.height, filter)) };
}
