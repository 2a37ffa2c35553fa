import { expect, test } from 'vitest';
import type { ExchangeResult } from '../replay/replay.ts';
import { createCoverage } from './create-coverage.ts';

const specOf = (...operations: string[]) => ({
  paths: Object.fromEntries(
    operations.map((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return [path, { [method.toLowerCase()]: {}, parameters: [] }];
    }),
  ),
});

function result(method: string, path: string, status: number): ExchangeResult {
  const request = { method, path, headers: [], body: undefined };
  const answer = { status, headers: new Map(), body: '' };
  return {
    exchange: { index: 0, scenario: 'a/b', request, answer, startedAt: 0, duration: 0 },
    live: answer,
    drifts: [],
  };
}

test('a row an operation: what the run got, what was recorded, and why one of them is empty', () => {
  const operations = [
    'GET /sdapi/v1/a',
    'POST /sdapi/v1/b',
    'GET /sdapi/v1/c',
    'GET /sdapi/v1/d',
    'POST /sdapi/v1/e',
  ];
  const rows = createCoverage({
    spec: specOf(...operations, 'GET /config', 'GET /sdapi/v1/new'),
    knownSpec: specOf(...operations),
    results: [
      result('GET', '/sdapi/v1/a?x=1', 422),
      result('GET', '/sdapi/v1/a', 200),
      result('GET', '/sdapi/v1/a', 200),
      result('GET', '/sdapi/v1/c', 200),
    ],
    recorded: new Map([
      ['GET /sdapi/v1/a', [200]],
      ['GET /sdapi/v1/d', [200, 500]],
      ['POST /sdapi/v1/e', [200]],
    ]),
    findReason: (operation) =>
      ({ 'POST /sdapi/v1/e': 'leaves a file behind', 'POST /sdapi/v1/b': 'ends the server' })[operation],
  });
  expect(
    rows.map(({ operation, statuses, recorded, reason }) => [operation, statuses, recorded, reason]),
  ).toEqual([
    ['GET /sdapi/v1/a', [200, 422], [200], null],
    ['POST /sdapi/v1/b', [], [], 'ends the server'],
    ['GET /sdapi/v1/c', [200], [], 'never recorded'],
    ['GET /sdapi/v1/d', [], [200, 500], 'not asked in this run'],
    ['POST /sdapi/v1/e', [], [200], 'leaves a file behind'],
    ['GET /sdapi/v1/new', [], [], 'not known to the scenarios'],
  ]);
});

test('no spec, no rows', () => {
  const facts = { results: [], recorded: new Map(), findReason: () => undefined };
  expect(createCoverage({ spec: undefined, knownSpec: undefined, ...facts })).toEqual([]);
});
