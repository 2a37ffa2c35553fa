import { describe, expect, it } from 'vitest';
import { toFormValues, unusedSettings } from './to-form-values.ts';

const recorded = 'Steps: 4, Sampler: Euler, Schedule type: Automatic, CFG scale: 7.0';
const start = {
  styles: [],
  hasVariation: false,
  enable_hr: false,
  hr_resize_x: 0,
  hr_resize_y: 0,
  hr_second_pass_steps: 0,
};
const shared = { steps: 4, sampler_name: 'Euler', scheduler: 'Automatic', cfg_scale: 7 };

describe('the form of an infotext', () => {
  it.each([
    [
      'txt2img/fixed-seed',
      `Astronaut\nNegative prompt: blur\n${recorded}, Seed: 12345, Size: 64x48, Model: tinyDream_v1, Version: 1.10.1`,
      {
        ...start,
        ...shared,
        prompt: 'Astronaut',
        negative_prompt: 'blur',
        seed: 12345,
        width: 64,
        height: 48,
      },
    ],
    [
      'a variation',
      `a\n${recorded}, Seed: 1, Variation seed: 99, Variation seed strength: 0.3`,
      {
        ...start,
        ...shared,
        prompt: 'a',
        negative_prompt: '',
        seed: 1,
        hasVariation: true,
        subseed: 99,
        subseed_strength: 0.3,
      },
    ],
    [
      'hires. fix by a factor',
      `a\n${recorded}, Denoising strength: 0.7, Hires upscale: 2.0, Hires upscaler: Latent`,
      {
        ...start,
        ...shared,
        prompt: 'a',
        negative_prompt: '',
        denoising_strength: 0.7,
        enable_hr: true,
        hr_scale: 2,
        hr_upscaler: 'Latent',
      },
    ],
    [
      'hires. fix to a size',
      `a\n${recorded}, Hires resize: 128x96, Hires steps: 3, Hires upscaler: Lanczos`,
      {
        ...start,
        ...shared,
        prompt: 'a',
        negative_prompt: '',
        enable_hr: true,
        hr_resize_x: 128,
        hr_resize_y: 96,
        hr_second_pass_steps: 3,
        hr_upscaler: 'Lanczos',
      },
    ],
    [
      'inpainting',
      `a\n${recorded}, Denoising strength: 0.75, Mask mode: Inpaint not masked, Mask blur: 2, Inpaint area: Only masked, Masked area padding: 0, Masked content: latent noise`,
      {
        ...start,
        ...shared,
        prompt: 'a',
        negative_prompt: '',
        denoising_strength: 0.75,
        mask_blur: 2,
        inpainting_mask_invert: 1,
        inpaint_full_res: true,
        inpaint_full_res_padding: 0,
        inpainting_fill: 2,
      },
    ],
    ['no settings at all', 'a prompt', { ...start, prompt: 'a prompt', negative_prompt: '' }],
    [
      'numbers that are none',
      'a\nSteps: many, Sampler: Euler, Size: wide, Seed: ',
      { ...start, prompt: 'a', negative_prompt: '', sampler_name: 'Euler' },
    ],
  ])('of %s', (_what, infotext, values) => {
    expect(toFormValues(infotext)).toEqual(values);
  });

  it('says what it leaves out', () => {
    const infotext = `a\n${recorded}, Seed: 1, Model: tinyDream_v1, Lora hashes: "x: 1", Version: 1.10.1`;
    expect(unusedSettings(infotext)).toEqual([
      ['Model', 'tinyDream_v1'],
      ['Lora hashes', 'x: 1'],
      ['Version', '1.10.1'],
    ]);
  });
});
