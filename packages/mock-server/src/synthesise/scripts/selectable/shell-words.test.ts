import { describe, expect, it } from 'vitest';
import { shellWords } from './shell-words.ts';

describe('shellWords', () => {
  it.each([
    ['words apart', '--prompt a  --steps 2', ['--prompt', 'a', '--steps', '2']],
    ['quotes kept together', `--prompt "x y" 'it is'`, ['--prompt', 'x y', 'it is']],
    ['quotes inside a word', 'a"b c"d', ['ab cd']],
    ['an empty word in quotes', '--prompt ""', ['--prompt', '']],
    ['escaped letters', String.raw`a\ b "c\"d\e" 'f\g'`, ['a b', String.raw`c"d\e`, String.raw`f\g`]],
    ['nothing', '  ', []],
  ])('reads %s', (_, line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  it.each([
    ['"a b', 'No closing quotation'],
    ['a\\', 'No escaped character'],
  ])('refuses %s', (line, text) => {
    expect(() => shellWords(line)).toThrow(text);
  });
});
