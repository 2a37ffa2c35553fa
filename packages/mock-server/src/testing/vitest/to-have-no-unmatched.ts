import type { MatcherState } from 'vitest';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { describeEntries } from './received.ts';
import type { Asked, Verdict } from './verdict.ts';

export function toHaveNoUnmatched(this: MatcherState, { journal }: Asked): Verdict {
  const unmatched = journal.entries().flatMap((entry) => {
    const miss = missOf(entry);
    return miss === undefined ? [] : [{ ...entry, miss }];
  });
  return {
    pass: unmatched.length === 0,
    message: () =>
      this.isNot
        ? 'expected the mock to receive a request that nothing was recorded for, but it had an answer to all'
        : `expected the mock to have a recording or a route for every request, but it had none for:\n${describeEntries(unmatched)}`,
  };
}

/** In strict mode the journal says it itself; otherwise what was missed was computed, or was no route of the server. */
function missOf({ miss, source, status }: JournalEntry): JournalEntry['miss'] {
  if (miss !== undefined) return miss;
  if (source === 'synthesised') return 'no-recording';
  return source === 'protocol' && (status === 404 || status === 405) ? 'no-route' : undefined;
}
