import { expect, it } from 'vitest';
import { insertText } from './insert-text.ts';

it.each([
  ['|', '<x>|'],
  ['a cat|', 'a cat, <x>|'],
  ['a cat, |', 'a cat, <x>|'],
  ['|a cat', '<x>|, a cat'],
  ['a cat| on a mat', 'a cat, <x>|, on a mat'],
  ['a cat,| on a mat', 'a cat, <x>|, on a mat'],
  ['one\n|', 'one, <x>|'],
])('into %j at the caret gives %j', (before, after) => {
  const { prompt, caret } = insertText(before.replace('|', ''), before.indexOf('|'), '<x>');
  expect(`${prompt.slice(0, caret)}|${prompt.slice(caret)}`).toBe(after);
});
