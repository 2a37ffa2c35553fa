import type { MatcherState } from 'vitest';
import { describeEntries } from './received.ts';
import type { Asked, Verdict } from './verdict.ts';

export function toHaveNoUnmatched(this: MatcherState, { journal }: Asked): Verdict {
  const unmatched = journal.entries().filter(({ miss }) => miss !== undefined);
  return {
    pass: unmatched.length === 0,
    message: () =>
      this.isNot
        ? 'expected the mock to receive a request that nothing was recorded for, but it had an answer to all'
        : `expected the mock to have a recording or a route for every request, but it had none for:\n${describeEntries(unmatched)}`,
  };
}
