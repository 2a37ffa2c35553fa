import { type PyValue, pythonStr } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { shortHash } from '../../state/checkpoints.ts';
import type { Draft } from './draft.ts';
import { isTruthy, toNumber } from './py-number.ts';
import { effectiveScheduler, findSampler, hasSchedule, type Sampler, type SamplerLists } from './samplers.ts';

/** Samplers whose noise takes an eta, and the option and the value that they have unasked. */
const ancestral = new Set([
  'Euler a',
  'DPM++ 2S a',
  'DPM++ SDE',
  'DPM++ 2M SDE',
  'DPM++ 2M SDE Heun',
  'DPM++ 3M SDE',
  'DPM2 a',
  'DPM fast',
  'DPM adaptive',
]);

/** Samplers that take a churn, and those that take an own measure of noise alone. */
const churning = new Set(['Euler', 'Heun', 'DPM2']);
const noisy = new Set([
  ...churning,
  'DPM fast',
  'DPM2 a',
  'DPM++ 2S a',
  'DPM++ SDE',
  'DPM++ 2M SDE',
  'DPM++ 2M SDE Heun',
  'DPM++ 3M SDE',
]);

/** Notes what sampling itself adds to the infotext, in the order in which the server comes by it. */
export function noteSampling(draft: Draft, server: Server, lists: SamplerLists, sampler: Sampler): void {
  if (draft.kind === 'img2img') noteNoiseMultiplier(draft);
  noteSchedule(draft, server, lists, sampler);
  if (draft.kind === 'img2img') noteExtraNoise(draft, server);
  noteEta(draft, server, sampler);
  noteChurn(draft, server, sampler);
  noteNoGuidance(draft, server);
  noteRefiner(draft, server);
  if (draft.fields.get('enable_hr') !== true) return;
  noteHiresSchedule(draft, lists, sampler);
  noteExtraNoise(draft, server);
}

function noteNoiseMultiplier({ fields, extra }: Draft): void {
  const multiplier = fields.get('initial_noise_multiplier') ?? null;
  if (multiplier !== null && toNumber(multiplier) !== 1) extra.set('Noise multiplier', multiplier);
}

function noteExtraNoise({ extra }: Draft, { options }: Server): void {
  const noise = options.get('img2img_extra_noise');
  if (toNumber(noise) > 0) extra.set('Extra noise', noise);
}

/** Only the options count here, not the request's fields of the same names (`option/s_churn`). No recording shows one. */
function noteChurn({ extra }: Draft, { options }: Server, sampler: Sampler): void {
  const note = (name: string, option: string, usual: number) => {
    const value = options.get(option);
    if (value !== null && toNumber(value) !== usual) extra.set(name, value);
  };
  if (churning.has(sampler.name)) {
    note('Sigma churn', 's_churn', 0);
    note('Sigma tmin', 's_tmin', 0);
    note('Sigma tmax', 's_tmax', 0);
  }
  if (noisy.has(sampler.name)) note('Sigma noise', 's_noise', 1);
}

/** The schedule of the second pass, where it is another than that of the first. No recording shows one. */
function noteHiresSchedule({ fields, extra }: Draft, lists: SamplerLists, sampler: Sampler): void {
  const name = fields.get('hr_sampler_name') ?? null;
  const second = isTruthy(name) ? findSampler(lists, pythonStr(name)) : sampler;
  const chosen = fields.get('hr_scheduler') ?? fields.get('scheduler') ?? null;
  const scheduler = second && effectiveScheduler(lists, second, isTruthy(chosen) ? pythonStr(chosen) : null);
  if (scheduler && scheduler.label !== extra.get('Schedule type')) {
    extra.set('Hires schedule type', scheduler.label);
  }
}

function noteEta({ fields, extra }: Draft, { options }: Server, sampler: Sampler): void {
  const isDdim = sampler.name.startsWith('DDIM');
  if (!isDdim && !ancestral.has(sampler.name)) return;
  const eta = fields.get('eta') ?? options.get(isDdim ? 'eta_ddim' : 'eta_ancestral');
  if (toNumber(eta) !== (isDdim ? 0 : 1)) extra.set(isDdim ? 'Eta DDIM' : 'Eta', eta);
}

function noteSchedule(
  { fields, extra }: Draft,
  { options }: Server,
  lists: SamplerLists,
  sampler: Sampler,
): void {
  if (!hasSchedule(sampler)) return;
  const discards = isTruthy(sampler.options.get('discard_next_to_last_sigma'));
  if (isTruthy(options.get('always_discard_next_to_last_sigma')) && !discards) {
    extra.set('Discard penultimate sigma', true);
  }
  const chosen = fields.get('scheduler') ?? null;
  const scheduler = effectiveScheduler(lists, sampler, chosen === null ? null : pythonStr(chosen));
  if (scheduler) {
    extra.set('Schedule type', scheduler.label);
    noteIfSet(extra, 'Schedule min sigma', options.get('sigma_min'));
    noteIfSet(extra, 'Schedule max sigma', options.get('sigma_max'));
    const rho = options.get('rho');
    if (scheduler.defaultRho !== -1 && toNumber(rho) !== scheduler.defaultRho)
      noteIfSet(extra, 'Schedule rho', rho);
    if (scheduler.name === 'beta') {
      extra.set('Beta schedule alpha', options.get('beta_dist_alpha'));
      extra.set('Beta schedule beta', options.get('beta_dist_beta'));
    }
  }
  if (isTruthy(options.get('sgm_noise_multiplier'))) extra.set('SGM noise multiplier', true);
}

function noteIfSet(extra: Draft['extra'], name: string, value: PyValue): void {
  if (toNumber(value) !== 0) extra.set(name, value);
}

/** Guidance is left out at every second step once the noise is low; a run of one step never gets there. */
function noteNoGuidance({ fields, extra }: Draft, { options, dialect }: Server): void {
  if (dialect.traits.notesSkippedGuidance !== 'done') return;
  const threshold = fields.get('s_min_uncond') ?? options.get('s_min_uncond');
  if (toNumber(threshold) <= 0 || toNumber(fields.get('steps')) < 2) return;
  extra.set('NGMS', threshold);
  if (isTruthy(options.get('s_min_uncond_all'))) extra.set('NGMS all steps', true);
}

function noteRefiner({ fields, extra }: Draft, { checkpoints, options }: Server): void {
  const name = fields.get('refiner_checkpoint') ?? null;
  const switchAt = fields.get('refiner_switch_at') ?? null;
  if (name === null || !isTruthy(name) || pythonStr(name).toLowerCase() === 'none') return;
  const checkpoint = checkpoints.findClosest(pythonStr(name));
  const chosen = options.get('sd_model_checkpoint');
  const current = typeof chosen === 'string' ? checkpoints.findClosest(chosen) : undefined;
  if (!checkpoint || checkpoints.isLoaded(checkpoint, current)) return;
  if (toNumber(switchAt) > mostDone({ fields, options })) return;
  checkpoints.hash(checkpoint);
  if (isTruthy(fields.get('enable_hr'))) {
    const pass = options.get('hires_fix_refiner_pass');
    if (pass !== 'second pass') extra.set('Hires refiner', pass);
  }
  extra.set('Refiner', `${checkpoint.modelName} [${shortHash(checkpoint)}]`);
  extra.set('Refiner switch at', switchAt);
}

/**
 * How far along a run is at its last step, as the refiner sees it: by the noise that is left, of a thousand grades, or by
 * the steps. A run of one step never gets on, but the second pass of hires fix starts late.
 */
function mostDone({ fields, options }: Pick<Draft, 'fields'> & Pick<Server, 'options'>): number {
  const steps = Math.max(1, toNumber(fields.get('steps')));
  if (isTruthy(options.get('refiner_switch_by_sample_steps'))) return (steps - 1) / steps;
  return steps === 1 && fields.get('enable_hr') !== true ? 0 : 0.999;
}
