import { expect, it } from 'vitest';
import { choosePruned } from './choose-pruned.ts';
import { testRecord } from './test-record.ts';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;
const records = [
  testRecord('new', now - day),
  testRecord('old', now - 10 * day),
  testRecord('older', now - 20 * day),
  testRecord('loved', now - 30 * day, { isFavourite: true }),
];
const ids = (rule: Parameters<typeof choosePruned>[1]) =>
  choosePruned(records, rule, now).map(({ id }) => id);

it.each([
  [{ by: 'age', days: 5 }, ['old', 'older']],
  [{ by: 'age', days: 15 }, ['older']],
  [{ by: 'age', days: 50 }, []],
  // A favourite counts into the size, and stays.
  [{ by: 'size', bytes: 4000 }, []],
  [{ by: 'size', bytes: 3999 }, ['older']],
  [{ by: 'size', bytes: 2000 }, ['old', 'older']],
  [{ by: 'size', bytes: 0 }, ['new', 'old', 'older']],
] as const)('%j lets go of %j', (rule, gone) => {
  expect(ids(rule)).toEqual(gone);
});
