import { describe, expect, test } from 'vitest';
import { WordBags } from './word-bags.ts';

function distance(asked: string, recorded: string): number {
  const bags = new WordBags();
  bags.add(0, recorded);
  return bags.compare(asked)(0);
}

describe('how different two prompts are', () => {
  test.each([
    ['the same', 'a red fox', 'a red fox', 0],
    ['in another order and case', 'fox, Red, a', 'a red fox', 0],
    ['nothing in common', 'a red fox', 'two dogs', 1],
    ['one word of three', 'a red fox', 'a red hen', 1 / 3],
    ['a word more', 'a red fox', 'a red fox runs', 1 / 7],
    ['another weight', '(fox:1.2)', '(fox:1.3)', 1 / 3],
    ['without spaces between words', '红色的狐狸', '红色的母鸡', 2 / 5],
    ['empty', '', '', 0],
    ['empty and not', '', 'fox', 1],
  ])('%s', (_, asked, recorded, expected) => {
    expect(distance(asked, recorded)).toBeCloseTo(expected);
  });
});
