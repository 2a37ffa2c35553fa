import { expect, test } from 'vitest';
import { TokenSide } from './token-side.ts';

const name = (values: number[]): string[] => {
  const side = new TokenSide();
  return values.map((value) => side.number('seed', value));
};

test('values that relate alike get the same names', () => {
  expect(name([100, 101, 100, 4_000_000_000])).toEqual(name([9000, 9001, 9000, 5_000]));
});

test('a batch that counts up is told from one that repeats', () => {
  expect(name([100, 101])).not.toEqual(name([100, 100]));
  expect(name([100, 99])).toEqual(['<seed:0>', '<seed:0-1>']);
});

test('families count on their own', () => {
  const side = new TokenSide();
  expect([
    side.text('task', 'a'),
    side.text('file', 'b'),
    side.text('task', 'c'),
    side.text('task', 'a'),
  ]).toEqual(['<task:0>', '<file:0>', '<task:1>', '<task:0>']);
});
