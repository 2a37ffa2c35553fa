import { failWhere } from '../../dialect/failure-table.ts';
import { pythonError } from '../../dialect/server-failure.ts';
import { type PyDict, type PyInt, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { addGrid, wantsGrid } from './add-grid.ts';
import type { Draft } from './draft.ts';
import { encodingSettings, toBatches } from './encoded-batches.ts';
import { type HiresPrompts, type PictureSize, planHires, requireHiresSampler } from './hires.ts';
import { noteHypertile, noteHypertileSecondPass } from './hypertile.ts';
import { infotextEntries } from './infotext-entries.ts';
import { extraFor, formatInfotextLine } from './infotext-line.ts';
import { maskPictures, planImg2img } from './inpaint.ts';
import { requireMemory } from './memory-limit.ts';
import { currentModel } from './model-facts.ts';
import { noteEncoding, noteLoras } from './networks.ts';
import { once } from './once.ts';
import { withOverrides } from './override-settings.ts';
import { paintResult } from './paint-result.ts';
import type { PlannedPicture, Processed } from './processed.ts';
import { allSeeds, allTexts, hiresPrompts, pictureCount } from './prompts-and-seeds.ts';
import { isTruthy, toNumber } from './py-number.ts';
import { readSamplerLists } from './samplers.ts';
import { noteSampling } from './sampling-extras.ts';
import { settleSampling } from './settle-sampling.ts';

/**
 * Decides what a generation brings: prompts, seeds, sizes, infotexts and the pictures to paint. The heart of the
 * synthesis; scripts call it once for each of their runs.
 *
 * @param onBegun is given a way to write infotexts as soon as prompts and seeds are decided, even if sampling then
 *   fails. What it writes shows the options as they are by then.
 * @throws ServerFailure where the server's own code would fail
 */
export function processImages(
  draft: Draft,
  server: Server,
  onBegun: (describe: Describe) => void = () => {},
): Processed {
  return withOverrides(draft.fields, server, () => process(draft, server, onBegun));
}

/** Writes the infotext of one picture with the extra settings given. */
export type Describe = (index: number, extra: Draft['extra']) => string;

function process(draft: Draft, server: Server, onBegun: (describe: Describe) => void): Processed {
  const { fields } = draft;
  const { options, instance } = server;
  requireRefiner(fields, server);
  const lists = readSamplerLists(instance.lists);
  const sampler = settleSampling(fields, lists, server);
  const { failures } = server.dialect;
  const context = {
    samplerName: sampler.name,
    uniPcOrder: toNumber(options.get('uni_pc_order'), 3),
    modelFailures: instance.facts.modelFailures,
  };
  failWhere(failures.early, fields, context);
  const count = pictureCount(fields);
  requireMemory(count, toNumber(fields.get('width')), toNumber(fields.get('height')));

  const model = currentModel(server);
  const tiling = fields.get('tiling') ?? options.get('tiling');
  const restoreFaces = fields.get('restore_faces') ?? options.get('face_restoration');
  const prompts = allTexts(draft, server, 'prompt', count);
  const negatives = allTexts(draft, server, 'negative_prompt', count);
  const { seeds, subseeds } = allSeeds(fields, server, prompts.length);

  const describe: Describe = (index, extra) => {
    const entries = infotextEntries({ draft, server, model, restoreFaces, tiling, seeds, subseeds, index });
    const texts = { prompt: prompts[index] as string, negativePrompt: negatives[index] as string };
    return formatInfotextLine(texts.prompt, texts.negativePrompt, [
      ...entries.fixed,
      ...extraFor(extra, index, texts),
      ...entries.last,
    ]);
  };
  onBegun(describe);
  noteHypertile(draft, server);
  const hires =
    fields.get('enable_hr') === true ? hiresPrompts(draft, server, prompts, negatives) : undefined;
  const size = init(draft, server, hires);
  requireMemory(count, size.width, size.height);
  failWhere(failures.sampling, fields, context);
  noteLoras(draft, server, [prompts[0] as string, ...(hires ? [hires.positive[0] as string] : [])]);
  noteEncoding(
    draft,
    server,
    toBatches(fields, prompts, negatives),
    encodingSettings(draft, server, sampler),
  );
  if (isTruthy(options.get('use_downcasted_alpha_bar'))) draft.extra.set('Downcast alphas_cumprod', true);
  if (isTruthy(options.get('refiner_switch_by_sample_steps'))) {
    draft.extra.set('Refiner switch by sampling steps', true);
  }
  noteSampling(draft, server, lists, sampler);
  noteHypertileSecondPass(draft, server);
  if (hires) requireHiresSampler(fields, server);
  failWhere(failures.secondPass, fields, context);

  // Fewer than were decided where img2img has fewer pictures than its batch.
  const drawn = prompts.slice(0, toNumber(fields.get('batch_size')) * toNumber(fields.get('n_iter')));
  const infotexts = drawn.map((_, index) => describe(index, draft.extra));
  const inFile = isTruthy(options.get('enable_pnginfo'));
  const pictures: PlannedPicture[] = drawn.flatMap((prompt, index) => {
    const paint = once(() =>
      paintResult(draft, size, {
        prompt,
        negativePrompt: negatives[index] as string,
        seed: seeds[index] as PyInt,
        subseed: subseeds[index] as PyInt,
        index,
      }),
    );
    return [
      { infotext: inFile ? infotexts[index] : undefined, paint },
      ...maskPictures(draft, options, paint),
    ];
  });
  const processed: Processed = {
    draft,
    pictures,
    infotexts,
    indexOfFirstImage: 0,
    seed: seeds[0] as PyInt,
    subseed: subseeds[0] as PyInt,
    allPrompts: prompts,
    allNegativePrompts: negatives,
    allSeeds: seeds,
    allSubseeds: subseeds,
    model,
    restoreFaces,
    faceRestorationModel: isTruthy(restoreFaces) ? options.get('face_restoration_model') : null,
    clipSkip: toNumber(options.get('CLIP_stop_at_last_layers'), 1),
  };
  return wantsGrid(draft, server, pictures.length) ? addGrid(processed, server) : processed;
}

/** Checks the refiner before anything else is done (`validation/txt2img/refiner_checkpoint`). */
function requireRefiner(fields: PyDict, { checkpoints }: Server): void {
  const name = fields.get('refiner_checkpoint') ?? null;
  if (name === null || ['', 'None', 'none'].includes(pythonStr(name))) return;
  if (checkpoints.findClosest(pythonStr(name))) return;
  throw pythonError('Exception', `Could not find checkpoint with name ${pythonStr(name)}`);
}

/** What `init` of the server's processing does: hires fix or img2img. Gives the size of the finished picture. */
function init(draft: Draft, server: Server, hires: HiresPrompts | undefined): PictureSize {
  const { fields } = draft;
  if (draft.kind === 'img2img') planImg2img(draft);
  const size = hires
    ? planHires(draft, server, hires)
    : { width: toNumber(fields.get('width')), height: toNumber(fields.get('height')) };
  return latentSize(size.width, size.height);
}

/** The model rounds sizes down to multiples of 8 (`txt2img/odd-sizes`). */
function latentSize(width: number, height: number): PictureSize {
  return { width: Math.floor(width / 8) * 8, height: Math.floor(height / 8) * 8 };
}
