import { expect, test } from 'vitest';
import type { Drift } from '../compare/drift.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { createReport } from './create-report.ts';
import { formatReport } from './format-report.ts';

const result = (index: number, scenario: string, drifts: Drift[] = []): ExchangeResult => ({
  exchange: {
    index,
    scenario,
    request: { method: 'GET', path: '/x', headers: [], body: undefined },
    answer: { status: 200, headers: new Map(), body: '' },
    startedAt: 0,
    duration: 0,
  },
  live: { status: 200, headers: new Map([['x-mock-source', 'state']]), body: '' },
  drifts,
});
const drift: Drift = {
  kind: 'value',
  severity: 'risky',
  path: '$.a',
  recorded: '1',
  live: '2',
  against: 'recorded',
};
const report = createReport(
  [
    result(0, 'list/samplers'),
    result(1, 'validation/txt2img/steps', [drift, { ...drift, path: '$.b', against: 'mock' }]),
    result(2, 'validation/txt2img/width'),
    result(3, 'validation/txt2img/height'),
  ],
  { command: 'replay', target: 'http://h', recorded: 'a.har', startedAt: new Date(0), durationMs: 1234.4 },
);

test('a report is a line a group, a line a drift and a line for all', () => {
  expect(formatReport(report, { maxDrifts: 9 }).split('\n')).toEqual([
    'list              1/1  100.0 %',
    'validation        2/3   66.6 %',
    'validation/txt2img/steps #1 $.a: recorded 1, live 2',
    'validation/txt2img/steps #1 $.b: mock 1, live 2',
    'total             3/4   75.0 %  http://h against a.har, 1.2 s',
  ]);
});

test('drifts beyond the limit are counted', () => {
  expect(formatReport(report, { maxDrifts: 1 })).toContain('… and 1 more drifts (--max-drifts 2 shows all)');
});

test('the JSON report says its schema and what each exchange came to', () => {
  expect(report).toMatchObject({ schema: 'sdwebui-contract-report', version: 1, durationMs: 1234 });
  expect(report.exchanges[1]).toMatchObject({ index: 1, method: 'GET', source: 'state', equal: false });
});
