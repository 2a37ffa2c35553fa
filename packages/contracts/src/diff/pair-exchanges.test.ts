import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import { pairExchanges } from './pair-exchanges.ts';

/** `scenario path body`. */
const exchanges = (...texts: string[]): RecordedExchange[] =>
  texts.map((text, index) => {
    const [scenario = '', path = '', body] = text.split(' ');
    return {
      index,
      scenario,
      request: {
        method: 'POST',
        path,
        headers: [],
        body: body === undefined ? undefined : Buffer.from(body),
      },
      answer: { status: 200, headers: new Map(), body: '' },
      startedAt: index,
      duration: 0,
    };
  });

test.each([
  ['the same request in order', ['a /x 1', 'a /x 1'], ['a /x 1', 'a /x 1'], ['0-0', '1-1'], [], []],
  ['the same request in another order', ['a /x 1', 'a /x 2'], ['a /x 2', 'a /x 1'], ['0-1', '1-0'], [], []],
  ['a request that names another model', ['a /x 1', 'a /x 2'], ['a /x 2', 'a /x 3'], ['0-1', '1-0'], [], []],
  ['a scenario that was renamed', ['a /x 1'], ['b /x 1'], ['0-0'], [], []],
  ['no other request of a renamed scenario', ['a /x 1'], ['b /x 2'], [], [0], [0]],
  ['what only one has', ['a /x 1', 'a /y 1'], ['a /y 1', 'a /z 1'], ['1-0'], [0], [1]],
])('pairs %s', (_, before, after, pairs, onlyBefore, onlyAfter) => {
  const paired = pairExchanges(exchanges(...before), exchanges(...after));
  expect(paired.pairs.map((pair) => `${pair.before.index}-${pair.after.index}`)).toEqual(pairs);
  expect(paired.onlyBefore.map(({ index }) => index)).toEqual(onlyBefore);
  expect(paired.onlyAfter.map(({ index }) => index)).toEqual(onlyAfter);
});
