import { PyFloat, type PyValue } from '../../../python/index.ts';
import { gridOf } from '../../generation/add-grid.ts';
import { copyDraft } from '../../generation/draft.ts';
import { processImages } from '../../generation/process-images.ts';
import type { PlannedPicture, Processed } from '../../generation/processed.ts';
import { fixedSeed } from '../../generation/prompts-and-seeds.ts';
import { addToInt, isTruthy, toNumber } from '../../generation/py-number.ts';
import { putTogether } from './put-together.ts';
import { pythonRange } from './python-list.ts';
import type { SelectableScript } from './selectable-script.ts';

/**
 * Feeds each picture into the next run. All pictures carry the first run's infotext, and the strength of a run that never
 * comes stands in `info` (`loopback/kinds`). A prompt is not extended by interrogation: the mock has no model to ask.
 */
export const loopback: SelectableScript = {
  parameters: ['loops', 'final_denoising_strength', 'denoising_curve', 'append_interrogation'],
  run: (given, [loops = null, finalStrength = null, curve = null], { server }) => {
    const draft = { ...given, extra: new Map(given.extra) };
    const { fields } = draft;
    const { random } = server.settings;
    const batches = pythonRange(fields.get('n_iter') ?? null);
    const start = draft.init;
    const startFill = fields.get('inpainting_fill') ?? null;
    const startStrength = fields.get('denoising_strength') ?? null;
    fields
      .set('seed', fixedSeed(fields.get('seed') ?? null, random))
      .set('subseed', fixedSeed(fields.get('subseed') ?? null, random))
      .set('batch_size', 1)
      .set('n_iter', 1)
      .set('do_not_save_grid', true);
    draft.extra = new Map([
      ['Final denoising strength', finalStrength],
      ['Denoising curve', curve],
    ]);

    const kept: PlannedPicture[] = [];
    let first: Processed | undefined;
    let last: Processed | undefined;
    for (const _batch of batches) {
      draft.init = start;
      fields.set('denoising_strength', startStrength);
      const pictures: PlannedPicture[] = [];
      for (const loop of pythonRange(loops)) {
        last = processImages(copyDraft(draft), server);
        first ??= last;
        const picture = last.pictures[0] as PlannedPicture;
        fields
          .set('seed', addToInt(last.seed, 1))
          .set(
            'denoising_strength',
            strengthAt(loop + 1, toNumber(loops), curve, startStrength, finalStrength),
          )
          .set('inpainting_fill', 1);
        draft.init = { images: [picture.paint], mask: start?.mask };
        pictures.push(picture);
        if (batches.length === 1) kept.push(picture);
      }
      if (batches.length > 1 && pictures.length > 0) kept.push(lastOf(pictures));
      fields.set('inpainting_fill', startFill);
    }
    const withGrid = kept.length > 1 && isTruthy(server.options.get('return_grid'));
    return putTogether(draft, server, last, {
      pictures: withGrid ? [gridOf(kept, { rows: 1 }), ...kept] : kept,
      seed: first?.seed ?? null,
      infotexts: first?.infotexts[0] ?? null,
    });
  },
};

/** The last of a chain, painted from the first on: each starts from the one before, however many there are. */
function lastOf(chain: readonly PlannedPicture[]): PlannedPicture {
  const last = chain.at(-1) as PlannedPicture;
  const paint = () => {
    for (const link of chain) link.paint();
    return last.paint();
  };
  return { ...last, paint };
}

/** The strength of run `loop`, counted from 0. */
function strengthAt(loop: number, loops: number, curve: PyValue, start: PyValue, end: PyValue): PyValue {
  if (loops === 1) return start;
  const progress = loop / (loops - 1);
  const curved = { Aggressive: aggressive, Lazy: lazy }[String(curve)] ?? linear;
  const from = toNumber(start);
  return new PyFloat(from + (toNumber(end) - from) * curved(progress));
}

const aggressive = (progress: number) => Math.sin(progress * Math.PI * 0.5);
const lazy = (progress: number) => 1 - Math.cos(progress * Math.PI * 0.5);
const linear = (progress: number) => progress;
