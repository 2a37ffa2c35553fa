import { expect, test } from 'vitest';
import { compareShapes } from './compare-shapes.ts';
import { createComparison } from './comparison.ts';
import type { Drift } from './drift.ts';

function shapesOf(recorded: unknown, live: unknown): Drift[] {
  const comparison = createComparison({
    method: 'GET',
    route: '/sdapi/v1/sd-models',
    query: new URLSearchParams(),
    status: 200,
    seeds: { seed: false, subseed: false },
    inSequence: false,
    ownMoments: false,
    sizeTolerance: 0,
    instances: undefined,
  });
  compareShapes(comparison, recorded, live);
  return comparison.drifts;
}

const item = { name: 'Euler', aliases: ['k_euler'], hash: null as string | null };

test.each([
  ['other contents', [item], [{ ...item, name: 'DDIM', aliases: [] }, item], []],
  ['a value where null was', [item], [{ ...item, hash: 'abc' }], []],
  ['null where a value was', [{ ...item, hash: 'abc' }], [item], []],
  ['an empty list', [item], [], []],
  ['a key less', [item], [{ name: 'DDIM', aliases: [] }], ['missing $.*.hash']],
  ['a key less in one item of two', [item], [item, { name: 'DDIM', aliases: [] }], ['missing $.*.hash']],
  ['a key less that some items lacked before', [item, { name: 'DDIM' }], [item, { name: 'Heun' }], []],
  ['a key more', [item], [{ ...item, config: 1 }], ['added $.*.config']],
  ['another type', [item], [{ ...item, name: 5 }], ['type $.*.name']],
  ['no list', [item], {}, ['type $']],
])('%s', (_, recorded, live, expected) => {
  expect(shapesOf(recorded, live).map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expected.map((text) => text.replace('$.*', '$["*"]')),
  );
});
