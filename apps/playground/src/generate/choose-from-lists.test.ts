import { expect, it } from 'vitest';
import { chooseFromLists, type InstanceLists } from './choose-from-lists.ts';
import { initialValues } from './form-values.ts';

const upscalers = ['Latent', 'Lanczos'];
const offered = { samplers: ['DPM++ 2M', 'Euler a'], schedulers: ['Automatic', 'Karras'], upscalers };
const unknown = { samplers: undefined, schedulers: undefined, upscalers: undefined };
const none = { samplers: [], schedulers: [], upscalers: [] };

it.each<[string, [string, string, string], InstanceLists, [string, string, string]]>([
  ['the first when nothing was chosen', ['', '', ''], offered, ['DPM++ 2M', 'Automatic', 'Latent']],
  ['what was chosen', ['Euler a', 'Karras', 'Lanczos'], offered, ['Euler a', 'Karras', 'Lanczos']],
  [
    'the first when the instance lacks the choice',
    ['k_euler', 'DDIM', 'ESRGAN'],
    offered,
    ['DPM++ 2M', 'Automatic', 'Latent'],
  ],
  ['the choice while the lists are not known', ['X', 'Y', 'Z'], unknown, ['X', 'Y', 'Z']],
  ['nothing where there is nothing', ['', 'Karras', ''], none, ['', '', '']],
])('takes %s', (_what, [sampler_name, scheduler, hr_upscaler], lists, chosen) => {
  const values = chooseFromLists({ ...initialValues, sampler_name, scheduler, hr_upscaler }, lists);
  expect([values.sampler_name, values.scheduler, values.hr_upscaler]).toEqual(chosen);
});
