import { describe, expect, it } from 'vitest';
import { initialValues } from './form-values.ts';
import { toImg2ImgRequest, toTxt2ImgRequest } from './to-request.ts';

const shared = {
  prompt: 'a cat',
  negative_prompt: '',
  sampler_name: 'Euler a',
  scheduler: 'Karras',
  steps: 20,
  cfg_scale: 7,
  width: 512,
  height: 512,
  n_iter: 1,
  batch_size: 1,
  seed: 7,
};
const values = { ...initialValues, prompt: 'a cat', sampler_name: 'Euler a', scheduler: 'Karras', seed: '7' };

describe('txt2img', () => {
  it('sends every field by its name on the wire, numbers as numbers', () => {
    expect(toTxt2ImgRequest(values)).toEqual(shared);
  });

  it('names no sampler and no schedule type where the instance has none', () => {
    expect(Object.keys(toTxt2ImgRequest(initialValues))).not.toContain('sampler_name');
    expect(Object.keys(toTxt2ImgRequest(initialValues))).not.toContain('scheduler');
  });

  it.each([
    [{ styles: ['Sketch'] }, { styles: ['Sketch'] }],
    [
      { hasVariation: true, subseed: '3', subseed_strength: '0.5' },
      { subseed: 3, subseed_strength: 0.5 },
    ],
    [
      { enable_hr: true, hr_upscaler: 'Latent' },
      {
        enable_hr: true,
        hr_upscaler: 'Latent',
        hr_second_pass_steps: 0,
        denoising_strength: 0.7,
        hr_scale: 2,
      },
    ],
    [
      { enable_hr: true, hr_resize_x: 768 },
      {
        enable_hr: true,
        hr_second_pass_steps: 0,
        denoising_strength: 0.7,
        hr_scale: 2,
        hr_resize_x: 768,
        hr_resize_y: 0,
      },
    ],
  ])('adds for %j %j', (change, added) => {
    expect(toTxt2ImgRequest({ ...values, ...change })).toEqual({ ...shared, ...added });
  });
});

describe('img2img', () => {
  it('sends how the picture is fitted and how much of it may change', () => {
    expect(toImg2ImgRequest({ ...values, enable_hr: true })).toEqual({
      ...shared,
      denoising_strength: 0.7,
      resize_mode: 0,
    });
  });

  it('sends what is about the mask only with one', () => {
    expect(toImg2ImgRequest({ ...values, isInpainting: true, inpaint_full_res: true })).toEqual({
      ...shared,
      denoising_strength: 0.7,
      resize_mode: 0,
      mask_blur: 4,
      inpainting_mask_invert: 0,
      inpainting_fill: 1,
      inpaint_full_res: true,
      inpaint_full_res_padding: 32,
    });
  });
});
