import { noScripts, type ScriptValues } from '../scripts/script-values.ts';
import type { SettingsPage } from '../send-to/send-to.ts';

/** A number field holds text while it is being typed, or when it is empty. */
type Num = number | string;

/**
 * What stands in the forms of txt2img and img2img, by the API's own field names; each uses those that it has.
 */
export type FormValues = {
  prompt: string;
  negative_prompt: string;
  styles: readonly string[];
  /** Empty: the first of the instance's list. */
  sampler_name: string;
  /** Empty: the first of the instance's list. */
  scheduler: string;
  steps: Num;
  cfg_scale: Num;
  width: Num;
  height: Num;
  /** How often a batch is drawn. */
  n_iter: Num;
  /** Pictures that are drawn at once. */
  batch_size: Num;
  /** -1 leaves it to chance. */
  seed: Num;
  /** Whether the picture of the seed is mixed with that of another. */
  hasVariation: boolean;
  /** -1 leaves it to chance. */
  subseed: Num;
  subseed_strength: Num;
  enable_hr: boolean;
  /** Empty: the first of the instance's list. */
  hr_upscaler: string;
  /** 0: as many as `steps`. */
  hr_second_pass_steps: Num;
  hr_scale: Num;
  /** 0 in both sizes leaves them to `hr_scale`. */
  hr_resize_x: Num;
  hr_resize_y: Num;
  denoising_strength: Num;
  resize_mode: number;
  /** Whether only the masked part of a picture is drawn anew. */
  isInpainting: boolean;
  mask_blur: Num;
  inpainting_mask_invert: number;
  inpainting_fill: number;
  inpaint_full_res: boolean;
  inpaint_full_res_padding: Num;
  scripts: ScriptValues;
};

export type FieldName = keyof FormValues;

/** Fields with text or a number in them. */
export type NumberFieldName = {
  [Name in FieldName]: Num extends FormValues[Name] ? Name : never;
}[FieldName];

/** A message for each field that needs one. `init` is the picture to start from. */
export type FieldMessages = Partial<Record<FieldName | 'init', string>>;

/** The field's words, in the form's order. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  prompt: 'Prompt',
  negative_prompt: 'Negative prompt',
  styles: 'Styles',
  resize_mode: 'Resize mode',
  isInpainting: 'Inpaint',
  mask_blur: 'Mask blur',
  inpainting_mask_invert: 'Mask mode',
  inpainting_fill: 'Masked content',
  inpaint_full_res: 'Inpaint area',
  inpaint_full_res_padding: 'Only masked padding, pixels',
  sampler_name: 'Sampling method',
  scheduler: 'Schedule type',
  steps: 'Steps',
  cfg_scale: 'CFG scale',
  width: 'Width',
  height: 'Height',
  n_iter: 'Batch count',
  batch_size: 'Batch size',
  enable_hr: 'Hires. fix',
  hr_upscaler: 'Upscaler',
  hr_second_pass_steps: 'Hires steps',
  denoising_strength: 'Denoising strength',
  hr_scale: 'Upscale by',
  hr_resize_x: 'Resize width to',
  hr_resize_y: 'Resize height to',
  seed: 'Seed',
  hasVariation: 'Variation',
  subseed: 'Variation seed',
  subseed_strength: 'Variation strength',
  scripts: 'Scripts',
};

export const fieldNames = Object.keys(fieldLabels) as FieldName[];

export const randomSeed = -1;

/** What a form starts with where the instance's spec has no word for it. */
export const initialValues: FormValues = {
  prompt: '',
  negative_prompt: '',
  styles: [],
  sampler_name: '',
  scheduler: '',
  steps: 20,
  cfg_scale: 7,
  width: 512,
  height: 512,
  n_iter: 1,
  batch_size: 1,
  seed: randomSeed,
  hasVariation: false,
  subseed: randomSeed,
  subseed_strength: 0,
  enable_hr: false,
  hr_upscaler: '',
  hr_second_pass_steps: 0,
  hr_scale: 2,
  hr_resize_x: 0,
  hr_resize_y: 0,
  denoising_strength: 0.7,
  resize_mode: 0,
  isInpainting: false,
  mask_blur: 4,
  inpainting_mask_invert: 0,
  inpainting_fill: 1,
  inpaint_full_res: false,
  inpaint_full_res_padding: 32,
  scripts: noScripts,
};

/** Fields that the API starts otherwise than the web UI's own page, of which this one is a sister. */
export const startOfThePage: readonly FieldName[] = [
  'steps',
  'inpainting_fill',
  'inpaint_full_res',
  'inpaint_full_res_padding',
];

/** Fields that only one of the pages has. */
const ofOnePage: Readonly<Record<SettingsPage, readonly FieldName[]>> = {
  txt2img: ['enable_hr', 'hr_upscaler', 'hr_second_pass_steps', 'hr_scale', 'hr_resize_x', 'hr_resize_y'],
  img2img: [
    'resize_mode',
    'isInpainting',
    'mask_blur',
    'inpainting_mask_invert',
    'inpainting_fill',
    'inpaint_full_res',
    'inpaint_full_res_padding',
  ],
};

/** Whether a request of this page is made from the field, as the form stands. */
export function isInUse(name: FieldName, page: SettingsPage, values: FormValues): boolean {
  const other = page === 'txt2img' ? 'img2img' : 'txt2img';
  if (ofOnePage[other].includes(name)) return false;
  if (name === 'subseed' || name === 'subseed_strength') return values.hasVariation;
  if (name.startsWith('hr_')) return values.enable_hr;
  if (name === 'denoising_strength') return page === 'img2img' || values.enable_hr;
  if (/^(mask|inpaint)/.test(name)) return values.isInpainting;
  return true;
}
