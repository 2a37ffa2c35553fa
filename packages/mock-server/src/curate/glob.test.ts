import { expect, test } from 'vitest';
import { createGlob } from './glob.ts';

test.each([
  ['validation/*', 'validation/txt2img/steps', true],
  ['validation/*', 'txt2img/validation/x', false],
  ['*/plain', 'txt2img/plain', true],
  ['txt2img/plain', 'txt2img/plain~2', false],
  ['txt2img/n-iter-?', 'txt2img/n-iter-2', true],
  ['fork/ODE (Bosh3)', 'fork/ODE (Bosh3)', true],
  ['fork/DPM++ 2M*', 'fork/DPM++ 2M CFG++', true],
  ['a.b', 'axb', false],
])('%s and %s: %s', (glob, name, matches) => {
  expect(createGlob(glob).matches(name)).toBe(matches);
});
