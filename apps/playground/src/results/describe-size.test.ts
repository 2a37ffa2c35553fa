import { expect, it } from 'vitest';
import { describeSize } from './describe-size.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '2 kB'],
  [1_250_000, '1.3 MB'],
  [3_400_000_000, '3.4 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(describeSize(bytes)).toBe(words);
});
