import { expect, it } from 'vitest';
import { initialValues } from './form-values.ts';
import { toRequest } from './to-request.ts';

it('sends every field by its name on the wire, numbers as numbers', () => {
  const values = {
    ...initialValues,
    prompt: 'a cat',
    sampler_name: 'Euler a',
    scheduler: 'Karras',
    seed: '7',
  };
  expect(toRequest(values)).toEqual({
    prompt: 'a cat',
    negative_prompt: '',
    sampler_name: 'Euler a',
    scheduler: 'Karras',
    steps: 20,
    cfg_scale: 7,
    width: 512,
    height: 512,
    seed: 7,
  });
});

it('names no sampler and no schedule type where the instance has none', () => {
  expect(Object.keys(toRequest(initialValues))).not.toContain('sampler_name');
  expect(Object.keys(toRequest(initialValues))).not.toContain('scheduler');
});
