import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.ts';
import { type FieldName, initialValues } from './form-values.ts';

describe('checkForm', () => {
  it('has nothing to say about the start values', () => {
    expect(checkForm('txt2img', initialValues)).toEqual({});
    expect(checkForm('img2img', { ...initialValues, isInpainting: true })).toEqual({});
  });

  it.each<[FieldName, number | string]>([
    ['steps', ''],
    ['steps', 0],
    ['steps', 2.5],
    ['cfg_scale', '-'],
    ['cfg_scale', Number.NaN],
    ['width', ' '],
    ['height', -8],
    ['n_iter', 0],
    ['batch_size', 'two'],
    ['seed', ''],
    ['seed', '9007199254740993'],
    ['seed', -2],
  ])('marks %s %j', (name, value) => {
    expect(Object.keys(checkForm('txt2img', { ...initialValues, [name]: value }))).toEqual([name]);
  });

  it.each<[FieldName, number | string]>([
    ['seed', 4294967295],
    ['seed', '12'],
    ['cfg_scale', 0],
    ['cfg_scale', '7.5'],
    ['width', 1],
  ])('takes %s %j', (name, value) => {
    expect(checkForm('txt2img', { ...initialValues, [name]: value })).toEqual({});
  });

  it.each([
    ['txt2img', { hr_scale: '' }, []],
    ['txt2img', { hr_scale: '', enable_hr: true }, ['hr_scale']],
    ['txt2img', { subseed: '' }, []],
    ['txt2img', { subseed: '', hasVariation: true }, ['subseed']],
    ['txt2img', { denoising_strength: '' }, []],
    ['img2img', { denoising_strength: '' }, ['denoising_strength']],
    ['img2img', { mask_blur: '' }, []],
    ['img2img', { mask_blur: '', isInpainting: true }, ['mask_blur']],
    ['img2img', { hr_scale: '', enable_hr: true }, []],
  ] as const)('on %s looks of %j only at what is in use', (page, change, marked) => {
    expect(Object.keys(checkForm(page, { ...initialValues, ...change }))).toEqual(marked);
  });
});
