import { expect, it } from 'vitest';
import { chooseFromLists, type InstanceLists } from './choose-from-lists.ts';
import { initialValues } from './form-values.ts';

const offered: InstanceLists = { samplers: ['DPM++ 2M', 'Euler a'], schedulers: ['Automatic', 'Karras'] };

it.each([
  ['the first when nothing was chosen', '', '', offered, 'DPM++ 2M', 'Automatic'],
  ['what was chosen', 'Euler a', 'Karras', offered, 'Euler a', 'Karras'],
  ['the first when the instance lacks the choice', 'k_euler', 'DDIM', offered, 'DPM++ 2M', 'Automatic'],
  [
    'the choice while the lists are not known',
    'X',
    'Y',
    { samplers: undefined, schedulers: undefined },
    'X',
    'Y',
  ],
  ['nothing where there is nothing', '', 'Karras', { samplers: [], schedulers: [] }, '', ''],
])('takes %s', (_what, sampler_name, scheduler, lists, sampler, schedule) => {
  expect(chooseFromLists({ ...initialValues, sampler_name, scheduler }, lists)).toMatchObject({
    sampler_name: sampler,
    scheduler: schedule,
  });
});
