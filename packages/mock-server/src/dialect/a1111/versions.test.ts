import { expect, test } from 'vitest';
import { traitsOf } from './versions.ts';

test.each([
  ['1.9.4', 'refused'],
  ['v1.9.4', 'refused'],
  ['v1.9.4-169-ga30b19dd', 'refused'],
  ['1.6.0', 'refused'],
  ['1.10.0', 'replaced'],
  ['1.10.1', 'replaced'],
  ['v1.10.1-84-g374bb6cc', 'replaced'],
  ['2.0', 'replaced'],
  ['unknown', 'replaced'],
])('version %s has an unknown sampler %s', (version, unknownSampler) => {
  expect(traitsOf(version)).toMatchObject({ unknownSampler });
});
