import { expect, it } from 'vitest';
import { testRecord } from '../results/test-record.ts';
import { findResults } from './find-results.ts';

const records = [
  testRecord('cat', 1, { prompt: 'a cat', infotext: 'a Cat\nSteps: 4, Seed: 77, Model: tinyDream' }),
  testRecord('dog', 2, { prompt: 'a dog on a cathedral', isFavourite: true }),
];

it.each([
  ['', false, ['cat', 'dog']],
  ['CAT', false, ['cat', 'dog']],
  ['77', false, ['cat']],
  ['tinydream cat', false, ['cat']],
  ['dog cat', false, ['dog']],
  ['bird', false, []],
  ['', true, ['dog']],
  ['77', true, []],
])('%j, favourites only: %s, finds %j', (search, onlyFavourites, ids) => {
  expect(findResults(records, { search, onlyFavourites }).map(({ id }) => id)).toEqual(ids);
});
