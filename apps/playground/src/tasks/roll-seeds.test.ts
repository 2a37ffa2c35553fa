import { expect, it } from 'vitest';
import { rollSeeds } from './roll-seeds.ts';

it.each([
  [{ seed: -1 }, { seed: 2147483647 }],
  [{}, { seed: 2147483647 }],
  [{ seed: 7 }, { seed: 7 }],
  [{ seed: 0 }, { seed: 0 }],
  [
    { seed: 7, subseed: -1, subseed_strength: 0.5 },
    { seed: 7, subseed: 2147483647, subseed_strength: 0.5 },
  ],
  [
    { seed: 7, subseed: -1, subseed_strength: 0 },
    { seed: 7, subseed: -1, subseed_strength: 0 },
  ],
  [
    { seed: 7, subseed: 3, subseed_strength: 0.5 },
    { seed: 7, subseed: 3, subseed_strength: 0.5 },
  ],
])('of %j makes %j', (request, rolled) => {
  expect(rollSeeds({ page: 'txt2img', request }, () => 0.5).request).toEqual(rolled);
});
