import { findParameter, parseInfotext } from '@sdwebui/client/infotext';
import type { FieldName, FormValues } from './form-values.ts';

type Read = (value: string) => Partial<FormValues>;

const number =
  (name: FieldName): Read =>
  (value) =>
    Number.isFinite(Number(value)) && value.trim() !== '' ? { [name]: Number(value) } : {};
const text =
  (name: FieldName): Read =>
  (value) => ({ [name]: value });
const size =
  (width: FieldName, height: FieldName, more: Partial<FormValues> = {}): Read =>
  (value) => {
    const [, w, h] = /^(\d+)x(\d+)$/.exec(value) ?? [];
    return w && h ? { [width]: Number(w), [height]: Number(h), ...more } : {};
  };
const place =
  (name: FieldName, words: readonly string[]): Read =>
  (value) =>
    words.includes(value) ? { [name]: words.indexOf(value) } : {};

/** What each setting of an infotext fills. */
const readers: Readonly<Record<string, Read>> = {
  Steps: number('steps'),
  Sampler: text('sampler_name'),
  'Schedule type': text('scheduler'),
  'CFG scale': number('cfg_scale'),
  Seed: number('seed'),
  Size: size('width', 'height'),
  'Variation seed': (value) => ({ hasVariation: true, ...number('subseed')(value) }),
  'Variation seed strength': number('subseed_strength'),
  'Denoising strength': number('denoising_strength'),
  'Hires upscaler': (value) => ({ enable_hr: true, hr_upscaler: value }),
  'Hires upscale': (value) => ({ enable_hr: true, ...number('hr_scale')(value) }),
  'Hires resize': size('hr_resize_x', 'hr_resize_y', { enable_hr: true }),
  'Hires steps': number('hr_second_pass_steps'),
  'Mask blur': number('mask_blur'),
  'Mask mode': place('inpainting_mask_invert', ['Inpaint masked', 'Inpaint not masked']),
  'Masked content': place('inpainting_fill', ['fill', 'original', 'latent noise', 'latent nothing']),
  'Inpaint area': (value) => ({ inpaint_full_res: value === 'Only masked' }),
  'Masked area padding': number('inpaint_full_res_padding'),
};

/** The form of a picture's infotext; what the infotext leaves out is as it is without it. */
export function toFormValues(infotext: string): Partial<FormValues> {
  const parsed = parseInfotext(infotext);
  const found = Object.entries(readers).flatMap(([name, read]) => {
    const value = findParameter(parsed, name);
    return value === undefined ? [] : [read(value)];
  });
  return Object.assign(
    {
      prompt: parsed.prompt,
      negative_prompt: parsed.negativePrompt,
      // A style's words are in the prompt already.
      styles: [],
      hasVariation: false,
      enable_hr: false,
      hr_resize_x: 0,
      hr_resize_y: 0,
      hr_second_pass_steps: 0,
    },
    ...found,
  );
}

/** The settings of an infotext that no field of a form takes. */
export function unusedSettings(infotext: string): [name: string, value: string][] {
  return parseInfotext(infotext).parameters.filter(([name]) => !Object.hasOwn(readers, name));
}
