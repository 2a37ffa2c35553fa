import type { PyInt, PyValue } from '../../python/index.ts';
import type { Server } from '../../server.ts';
import { type Draft, isPerPicture } from './draft.ts';
import type { InfotextEntries } from './infotext-line.ts';
import type { ModelFacts } from './processed.ts';
import { isTruthy, toNumber } from './py-number.ts';
import { findSampler, readSamplerLists } from './samplers.ts';

export type InfotextInput = {
  draft: Draft;
  server: Server;
  model: ModelFacts;
  restoreFaces: PyValue;
  tiling: PyValue;
  seeds: readonly PyInt[];
  subseeds: readonly PyInt[];
  index: number;
};

/** The settings that every infotext may have: `fixed` before the extra ones, `last` behind them. */
export function infotextEntries(input: InfotextInput): { fixed: InfotextEntries; last: InfotextEntries } {
  const { draft, server, model, seeds, subseeds, index } = input;
  const { options } = server;
  const field = (name: string): PyValue => draft.fields.get(name) ?? null;
  const only = (shown: boolean, value: PyValue): PyValue => (shown ? value : null);
  const wanted = (option: string) => isTruthy(options.get(option));
  const varies = toNumber(field('subseed_strength')) !== 0;
  const resized = toNumber(field('seed_resize_from_w')) > 0 && toNumber(field('seed_resize_from_h')) > 0;
  const clipSkip = options.get('CLIP_stop_at_last_layers');
  const merging = mergingRatios(draft, server);
  const randomSource = options.get('randn_source');
  const fixed: InfotextEntries = [
    ['Steps', field('steps')],
    ['Sampler', field('sampler_name')],
    ['Schedule type', field('scheduler')],
    ['CFG scale', field('cfg_scale')],
    ['Seed', seeds[index] ?? null],
    ['Face restoration', only(isTruthy(input.restoreFaces), options.get('face_restoration_model'))],
    ['Size', `${toNumber(field('width'))}x${toNumber(field('height'))}`],
    ['Model hash', only(wanted('add_model_hash_to_info'), model.modelHash)],
    ['Model', only(wanted('add_model_name_to_info'), model.modelName)],
    ['VAE hash', only(wanted('add_vae_hash_to_info'), model.vaeHash)],
    ['VAE', only(wanted('add_vae_name_to_info'), model.vaeName)],
    ['Variation seed', only(varies, subseeds[index] ?? null)],
    ['Variation seed strength', only(varies, field('subseed_strength'))],
    [
      'Seed resize from',
      only(resized, `${toNumber(field('seed_resize_from_w'))}x${toNumber(field('seed_resize_from_h'))}`),
    ],
    ['Denoising strength', plain(draft.extra.get('Denoising strength'))],
    ['Clip skip', only(toNumber(clipSkip) > 1, wholeNumber(clipSkip))],
    ['ENSD', only(usesNoiseSeedDelta(draft, server), wholeNumber(options.get('eta_noise_seed_delta')))],
    ['Token merging ratio', only(toNumber(merging.first) !== 0, merging.first)],
    [
      'Token merging ratio hr',
      only(field('enable_hr') === true && toNumber(merging.hires) !== 0, merging.hires),
    ],
    ...skippedGuidance(draft, server),
    ['RNG', only(randomSource !== 'GPU', randomSource)],
    ['Tiling', only(isTruthy(input.tiling), input.tiling)],
  ];
  return {
    fixed,
    last: [['Version', only(wanted('add_version_to_infotext'), server.instance.server.version)]],
  };
}

function plain(value: ReturnType<Draft['extra']['get']>): PyValue {
  return value === undefined || isPerPicture(value) ? null : value;
}

/** Options that are whole numbers are kept as the float that `GET /sdapi/v1/options` shows, but printed as ints. */
function wholeNumber(value: PyValue): PyValue {
  const number = toNumber(value);
  return Number.isInteger(number) ? number : value;
}

/** The noise seed delta matters to samplers that draw noise with it, and not when their eta is 0. */
function usesNoiseSeedDelta({ fields }: Draft, { options, instance }: Server): boolean {
  if (toNumber(options.get('eta_noise_seed_delta')) === 0) return false;
  if (toNumber(fields.get('eta') ?? options.get('eta_ancestral')) === 0) return false;
  const name = fields.get('sampler_name');
  const sampler = typeof name === 'string' ? findSampler(readSamplerLists(instance.lists), name) : undefined;
  return isTruthy(sampler?.options.get('uses_ensd'));
}

/** Where it is noted only when it was done, sampling notes it, and at another place. */
function skippedGuidance({ fields }: Draft, { options, dialect }: Server): InfotextEntries {
  const threshold = fields.get('s_min_uncond') ?? options.get('s_min_uncond');
  const noted = dialect.traits.notesSkippedGuidance === 'asked' && toNumber(threshold) !== 0;
  return noted ? [['NGMS', threshold]] : [];
}

function mergingRatios({ kind, fields }: Draft, { options }: Server): { first: PyValue; hires: PyValue } {
  const general = options.get('token_merging_ratio');
  const either = (preferred: PyValue) => (toNumber(preferred) !== 0 ? preferred : general);
  const overrides = fields.get('override_settings');
  const overridden =
    overrides instanceof Map && overrides.has('token_merging_ratio') && toNumber(general) !== 0;
  const first =
    kind === 'img2img' && !overridden ? either(options.get('token_merging_ratio_img2img')) : general;
  return { first, hires: either(options.get('token_merging_ratio_hr')) };
}
