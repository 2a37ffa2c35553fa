import type { MatcherState } from 'vitest';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { findNearest, pickLike } from './match-body.ts';
import { bodyOf, describeEntries } from './received.ts';
import { shortenPictures } from './shorten-pictures.ts';
import type { Asked, Verdict } from './verdict.ts';

export function toHaveReceived(
  this: MatcherState,
  mock: Asked,
  method: string,
  path: string,
  ...body: [body?: unknown]
): Verdict {
  const search = findReceived(this, mock, method, path, body);
  return report(this, search, search.found.length > 0, '');
}

export function toHaveReceivedTimes(
  this: MatcherState,
  mock: Asked,
  times: number,
  method: string,
  path: string,
  ...body: [body?: unknown]
): Verdict {
  const search = findReceived(this, mock, method, path, body);
  const count = search.found.length;
  return report(
    this,
    search,
    count === times,
    ` exactly ${times} times${this.isNot ? '' : `, not ${count}`}`,
  );
}

type Search = {
  wanted: string;
  body: [body?: unknown];
  entries: readonly JournalEntry[];
  /** Requests to that path. */
  near: readonly JournalEntry[];
  found: readonly JournalEntry[];
};

function findReceived(
  { equals, utils, customTesters }: MatcherState,
  { journal }: Asked,
  method: string,
  path: string,
  body: [body?: unknown],
): Search {
  const entries = journal.entries();
  const near = entries.filter(
    (entry) =>
      entry.method === method.toUpperCase() &&
      path === (path.includes('?') ? entry.path + entry.search : entry.path),
  );
  const [expected] = body;
  const testers = [...customTesters, utils.iterableEquality, utils.subsetEquality];
  const found = near.filter((entry) => {
    if (body.length === 0) return true;
    const received = bodyOf(entry);
    // To Vitest nothing is a part of an empty object.
    return received !== undefined && equals(received, expected, testers);
  });
  return { wanted: `${method.toUpperCase()} ${path}`, body, entries, near, found };
}

function report(
  { isNot, equals, utils }: MatcherState,
  { wanted, body, entries, near, found }: Search,
  pass: boolean,
  howOften: string,
): Verdict {
  const [expected] = body;
  const message = () => {
    const verb = isNot ? 'not to receive' : 'to receive';
    const carrying =
      body.length === 0 ? '' : ` with ${utils.stringify(shortenPictures(expected), 3, { min: true })}`;
    const list = entries.length === 0 ? 'It received nothing.' : `It received:\n${describeEntries(entries)}`;
    return `expected the mock ${verb} ${wanted}${carrying}${howOften}\n\n${list}`;
  };
  if (pass || isNot || body.length === 0 || near.length === 0 || found.length > 0) return { pass, message };
  const nearest = findNearest(near.map(bodyOf), expected, (a, b) => equals(a, b, [utils.subsetEquality]));
  // Vitest shows how these two differ.
  return {
    pass,
    message,
    actual: shortenPictures(pickLike(nearest, expected)),
    expected: shortenPictures(expected),
  };
}
