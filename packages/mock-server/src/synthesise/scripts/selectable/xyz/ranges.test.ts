import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../python/index.ts';
import { readFloats, readInts } from './ranges.ts';

describe('readInts', () => {
  it.each([
    [
      ['1', ' ', '-3'],
      [1, -3],
    ],
    [['1-3'], [1, 2, 3]],
    [['1-5 (+2)'], [1, 3, 5]],
    [['10-1 (-3)'], [10, 7, 4]],
    [['1-10 [3]'], [1, 5, 10]],
    [['1-10 [1]'], [1]],
    [['-2 - +1'], [-2, -1, 0, 1]],
    [['5-1'], []],
    [['18446744073709551614-18446744073709551615'], [18446744073709551614n, 18446744073709551615n]],
  ])('reads %j', (texts, values) => {
    expect(readInts(texts)).toEqual(values);
  });

  it.each([
    ['abc', "invalid literal for int() with base 10: 'abc'"],
    ['1.5', "invalid literal for int() with base 10: '1.5'"],
    ['1-5 (+0)', 'range() arg 3 must not be zero'],
  ])('refuses %s', (text, complaint) => {
    expect(() => readInts([text])).toThrow(complaint);
  });
});

// The values are numpy's, one too many where roundings add up among them.
describe('readFloats', () => {
  it.each([
    [
      ['7', '.5', ''],
      [7, 0.5],
    ],
    [['1-2'], [1, 2]],
    [['1-2 (+0.5)'], [1, 1.5, 2]],
    [['1-2 [3]'], [1, 1.5, 2]],
    [['0-1 [4]'], [0, 1 / 3, 2 / 3, 1]],
    [['0.1-0.3 (+0.1)'], [0.1, 0.2, 0.30000000000000004, 0.4]],
  ])('reads %j', (texts, values) => {
    expect(toJson(readFloats(texts))).toEqual(values);
  });

  it.each([
    ['abc', "could not convert string to float: 'abc'"],
    ['1-5 (+0)', 'float division by zero'],
  ])('refuses %s', (text, complaint) => {
    expect(() => readFloats([text])).toThrow(complaint);
  });
});
