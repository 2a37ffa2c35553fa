import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { title } from '../../state/checkpoints.ts';
import { readSamplerLists, resolveSampling } from '../generation/samplers.ts';
import type { TargetType } from './convert-value.ts';

/** What the fields need to know of the server. */
export type PasteServer = Pick<Server, 'instance' | 'options' | 'checkpoints'>;

/** A request field that an infotext can fill: from a setting of that name, or by a rule. */
export type PasteField = {
  field: string;
  type: TargetType;
  from: string | ((settings: PyDict, server: PasteServer) => PyValue);
};

const sameSampler = 'Use same sampler';
const sameScheduler = 'Use same scheduler';

/** What the web UI's own fields of txt2img take. Those of img2img are not known to the API. */
const txt2imgFields: readonly PasteField[] = [
  { field: 'prompt', type: 'str', from: 'Prompt' },
  { field: 'negative_prompt', type: 'str', from: 'Negative prompt' },
  { field: 'cfg_scale', type: 'float', from: 'CFG scale' },
  { field: 'width', type: 'int', from: 'Size-1' },
  { field: 'height', type: 'int', from: 'Size-2' },
  { field: 'batch_size', type: 'int', from: 'Batch size' },
  // A fault of the server: it makes one text of the list, in which no style is found.
  { field: 'styles', type: 'str', from: 'Styles array' },
  { field: 'denoising_strength', type: 'float', from: 'Denoising strength' },
  { field: 'enable_hr', type: 'bool', from: hasHires },
  { field: 'hr_scale', type: 'float', from: 'Hires upscale' },
  { field: 'hr_upscaler', type: 'str', from: 'Hires upscaler' },
  { field: 'hr_second_pass_steps', type: 'int', from: 'Hires steps' },
  { field: 'hr_resize_x', type: 'int', from: 'Hires resize-1' },
  { field: 'hr_resize_y', type: 'int', from: 'Hires resize-2' },
  { field: 'hr_checkpoint_name', type: 'str', from: 'Hires checkpoint' },
  {
    field: 'hr_sampler_name',
    type: 'str',
    from: (settings, server) => hiresSampling(settings, server).sampler,
  },
  {
    field: 'hr_scheduler',
    type: 'str',
    from: (settings, server) => hiresSampling(settings, server).scheduler,
  },
  { field: 'hr_prompt', type: 'str', from: 'Hires prompt' },
  { field: 'hr_negative_prompt', type: 'str', from: 'Hires negative prompt' },
];

/** What the always-on scripts Sampler, Refiner and Seed take. */
const scriptFields: readonly PasteField[] = [
  { field: 'steps', type: 'int', from: 'Steps' },
  { field: 'sampler_name', type: 'str', from: (settings, server) => sampling(settings, server).sampler },
  { field: 'scheduler', type: 'str', from: (settings, server) => sampling(settings, server).scheduler },
  { field: 'refiner_checkpoint', type: 'str', from: refiner },
  { field: 'refiner_switch_at', type: 'float', from: 'Refiner switch at' },
  { field: 'seed', type: 'int', from: 'Seed' },
  { field: 'subseed', type: 'int', from: 'Variation seed' },
  { field: 'subseed_strength', type: 'float', from: 'Variation seed strength' },
  // The server swaps these two (`infotext-in/fields`).
  { field: 'seed_resize_from_h', type: 'int', from: 'Seed resize from-1' },
  { field: 'seed_resize_from_w', type: 'int', from: 'Seed resize from-2' },
];

/** In the order in which the server goes through them, which decides which failure comes first. */
export const pasteFields: Readonly<Record<'txt2img' | 'img2img', readonly PasteField[]>> = {
  txt2img: [...txt2imgFields, ...scriptFields],
  img2img: scriptFields,
};

/** A denoising strength is enough, since reading fills in a hires size of 0 (`txt2img/infotext`). */
function hasHires(settings: PyDict): boolean {
  const marks = ['Hires upscale', 'Hires upscaler', 'Hires resize-1'];
  return settings.has('Denoising strength') && marks.some((name) => settings.has(name));
}

type SamplingNames = { sampler: string; scheduler: string };

function sampling(settings: PyDict, server: PasteServer): SamplingNames {
  return resolve(settings.get('Sampler'), settings.get('Schedule type'), server);
}

/** The hires pass says "same" only where the server's own name for it is the very one in the infotext. */
function hiresSampling(settings: PyDict, server: PasteServer): SamplingNames {
  const first = { sampler: settings.get('Sampler'), scheduler: settings.get('Schedule type') };
  const sampler = settings.get('Hires sampler') ?? sameSampler;
  const scheduler = settings.get('Hires schedule type') ?? sameScheduler;
  const resolved = resolve(
    sampler === sameSampler ? first.sampler : sampler,
    scheduler === sameScheduler ? first.scheduler : scheduler,
    server,
  );
  return {
    sampler: resolved.sampler === first.sampler ? sameSampler : resolved.sampler,
    scheduler: resolved.scheduler === first.scheduler ? sameScheduler : resolved.scheduler,
  };
}

function resolve(
  sampler: PyValue | undefined,
  scheduler: PyValue | undefined,
  { instance }: PasteServer,
): SamplingNames {
  const lists = readSamplerLists(instance.lists);
  const found = resolveSampling(lists, pythonStr(sampler ?? ''), pythonStr(scheduler ?? ''));
  return { sampler: found.sampler.name, scheduler: found.scheduler.label };
}

/** The title of the checkpoint that the infotext means; the hash behind the name may be unknown here. */
function refiner(settings: PyDict, { checkpoints }: PasteServer): PyValue {
  const name = pythonStr(settings.get('Refiner') ?? '');
  if (name === '') return null;
  const found = checkpoints.findClosest(name) ?? checkpoints.findClosest(name.replace(/ ?\[[^\]]*\]$/, ''));
  return found ? title(found) : null;
}
