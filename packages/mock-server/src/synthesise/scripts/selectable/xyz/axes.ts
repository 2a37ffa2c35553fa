import { pythonError } from '../../../../dialect/server-failure.ts';
import { type PyValue, pythonStr } from '../../../../python/index.ts';
import { toNumber } from '../../../generation/py-number.ts';
import { findSamplerName } from '../../../generation/samplers.ts';
import {
  addStyles,
  chooseCheckpoint,
  chooseVae,
  orderWords,
  replaceInPrompts,
  requireCheckpoint,
  restoreFaces,
  setField,
  setOption,
  setSize,
  setSwitch,
  setUniPcOrder,
} from './apply-value.ts';
import { type Axis, createAxis } from './axis.ts';

const int = (apply: Axis['apply']) => createAxis({ type: 'int', apply });
const float = (apply: Axis['apply']) => createAxis({ type: 'float', apply });
const choice = (apply: Axis['apply'], more: Partial<Axis> = {}) =>
  createAxis({ type: 'text', hasChoices: true, apply, ...more });

const confirmSamplers: Axis['confirm'] = (values, { instance }) => {
  const samplers = instance.lists.get('/sdapi/v1/samplers');
  for (const value of values) {
    const name = pythonStr(value);
    if (!findSamplerName(samplers, name)) throw pythonError('RuntimeError', `Unknown sampler: ${name}`);
  }
};

const confirmCheckpoints: Axis['confirm'] = (values, server) => {
  for (const value of values) requireCheckpoint(value, server);
};

const confirmCheckpointsOrNone: Axis['confirm'] = (values, server) => {
  confirmCheckpoints(
    values.filter((value) => !['', 'None', 'none'].includes(pythonStr(value))),
    server,
  );
};

/** Hypertile's own axes: numbers within limits, chosen from a dropdown where there are few. */
function hypertile(name: string, option: string, most: number, hasChoices: boolean): [string, Axis] {
  const label = `[Hypertile] ${name}`;
  const confirm = (values: readonly PyValue[]) => {
    const bad = values.find((value) => toNumber(value) < 0 || toNumber(value) > most);
    if (bad === undefined) return;
    throw pythonError('ValueError', `${label} value "${pythonStr(bad)}" out of range [0, ${most}]`);
  };
  return [label, createAxis({ type: 'int', hasChoices, confirm, apply: setOption(option) })];
}

/** An axis of an extension that is not known: it takes text and changes nothing that shows. */
export const unknownAxis: Axis = createAxis({ type: 'text', apply: () => {} });

/**
 * What a plot can vary, by the labels that `GET /sdapi/v1/script-info` lists (`xyz/txt2img-*`, `xyz/img2img-*`). Which of
 * them an instance has, and in what order, is for that list to say.
 */
export const axes: ReadonlyMap<string, Axis> = new Map<string, Axis>([
  ['Seed', int(setField('seed'))],
  ['Var. seed', int(setField('subseed'))],
  ['Var. strength', float(setField('subseed_strength'))],
  ['Steps', int(setField('steps'))],
  ['Hires steps', int(setField('hr_second_pass_steps'))],
  ['CFG Scale', float(setField('cfg_scale'))],
  ['Image CFG Scale', float(setField('image_cfg_scale'))],
  ['Prompt S/R', createAxis({ type: 'text', legend: 'plain', apply: replaceInPrompts })],
  ['Prompt order', createAxis({ type: 'order', legend: 'joined', apply: orderWords })],
  ['Sampler', choice(setField('sampler_name'), { legend: 'plain', confirm: confirmSamplers })],
  ['Hires sampler', choice(setField('hr_sampler_name'), { confirm: confirmSamplers })],
  ['Checkpoint name', choice(chooseCheckpoint, { legend: 'file', confirm: confirmCheckpoints, cost: 1 })],
  ['Negative Guidance minimum sigma', float(setField('s_min_uncond'))],
  ['Sigma Churn', float(setField('s_churn'))],
  ['Sigma min', float(setField('s_tmin'))],
  ['Sigma max', float(setField('s_tmax'))],
  ['Sigma noise', float(setField('s_noise'))],
  ['Schedule type', choice(setField('scheduler'))],
  ['Schedule min sigma', float(setOption('sigma_min'))],
  ['Schedule max sigma', float(setOption('sigma_max'))],
  ['Schedule rho', float(setOption('rho'))],
  ['Beta schedule alpha', float(setOption('beta_dist_alpha'))],
  ['Beta schedule beta', float(setOption('beta_dist_beta'))],
  ['Eta', float(setField('eta'))],
  ['Clip skip', int(setOption('CLIP_stop_at_last_layers'))],
  ['Denoising', float(setField('denoising_strength'))],
  ['Initial noise multiplier', float(setField('initial_noise_multiplier'))],
  ['Extra noise', float(setOption('img2img_extra_noise'))],
  ['Hires upscaler', choice(setField('hr_upscaler'))],
  ['Cond. Image Mask Weight', float(setField('inpainting_mask_weight'))],
  ['VAE', choice(chooseVae, { cost: 0.7 })],
  ['Styles', choice(addStyles)],
  ['UniPC Order', createAxis({ type: 'int', cost: 0.5, apply: setUniPcOrder })],
  ['Face restore', createAxis({ type: 'text', legend: 'plain', apply: restoreFaces })],
  ['Token merging ratio', float(setOption('token_merging_ratio'))],
  ['Token merging ratio high-res', float(setOption('token_merging_ratio_hr'))],
  ['Always discard next-to-last sigma', choice(setSwitch('always_discard_next_to_last_sigma'))],
  ['SGM noise multiplier', choice(setSwitch('sgm_noise_multiplier'))],
  [
    'Refiner checkpoint',
    choice(setField('refiner_checkpoint'), { legend: 'file', confirm: confirmCheckpointsOrNone, cost: 1 }),
  ],
  ['Refiner switch at', float(setField('refiner_switch_at'))],
  ['RNG source', choice(setOption('randn_source'))],
  ['FP8 mode', choice(setOption('fp8_storage'), { cost: 0.9 })],
  ['Size', createAxis({ type: 'text', apply: setSize })],
  ['[Hypertile] Unet First pass Enabled', choice(setSwitch('hypertile_enable_unet'))],
  ['[Hypertile] Unet Second pass Enabled', choice(setSwitch('hypertile_enable_unet_secondpass'))],
  hypertile('Unet Max Depth', 'hypertile_max_depth_unet', 3, true),
  hypertile('Unet Max Tile Size', 'hypertile_max_tile_unet', 512, false),
  hypertile('Unet Swap Size', 'hypertile_swap_size_unet', 64, false),
  ['[Hypertile] VAE Enabled', choice(setSwitch('hypertile_enable_vae'))],
  hypertile('VAE Max Depth', 'hypertile_max_depth_vae', 3, true),
  hypertile('VAE Max Tile Size', 'hypertile_max_tile_vae', 512, false),
  hypertile('VAE Swap Size', 'hypertile_swap_size_vae', 64, false),
]);
