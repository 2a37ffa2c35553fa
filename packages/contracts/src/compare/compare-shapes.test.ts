import { expect, test } from 'vitest';
import { compareShapes } from './compare-shapes.ts';

const item = { name: 'Euler', aliases: ['k_euler'], hash: null as string | null };

test.each([
  ['other contents', [item], [{ ...item, name: 'DDIM', aliases: [] }, item], []],
  ['a value where null was', [item], [{ ...item, hash: 'abc' }], []],
  ['null where a value was', [{ ...item, hash: 'abc' }], [item], []],
  ['an empty list', [item], [], []],
  ['a key less', [item], [{ name: 'DDIM', aliases: [] }], ['missing $.*.hash']],
  ['a key more', [item], [{ ...item, config: 1 }], ['added $.*.config']],
  ['another type', [item], [{ ...item, name: 5 }], ['type $.*.name']],
  ['no list', [item], {}, ['type $']],
])('%s', (_, recorded, live, expected) => {
  expect(compareShapes(recorded, live).map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expected.map((text) => text.replace('$.*', '$["*"]')),
  );
});
