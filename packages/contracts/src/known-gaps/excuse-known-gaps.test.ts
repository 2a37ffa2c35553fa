import { expect, test } from 'vitest';
import type { Drift } from '../compare/drift.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { excuseKnownGaps } from './excuse-known-gaps.ts';
import type { KnownGap } from './known-gap.ts';

const drift = (path: string): Drift => ({
  kind: 'value',
  severity: 'risky',
  path,
  recorded: '1',
  live: '2',
  against: 'recorded',
});

function result(scenario: string, ...paths: string[]): ExchangeResult {
  const request = { method: 'GET', path: '/a', headers: [], body: undefined };
  const answer = { status: 200, headers: new Map(), body: '' };
  return {
    exchange: { index: 0, scenario, request, answer, startedAt: 0, duration: 0 },
    live: answer,
    drifts: paths.map(drift),
  };
}

const gap: KnownGap = {
  scenario: 'txt2img/a',
  path: '$.info',
  reason: 'not built yet',
  expires: '2027-01-01',
};
const before = new Date('2026-12-31T23:59:00Z');
const after = new Date('2027-01-01T00:00:00Z');
const left = (results: readonly ExchangeResult[]) =>
  results.map(({ exchange, drifts }) => [exchange.scenario, drifts.map(({ path }) => path)]);

test('a gap excuses its place and what is below it, in its scenario alone', () => {
  const results = [
    result('txt2img/a', '$.info', '$.info.seed', '$.infos', '$.images'),
    result('txt2img/b', '$.info'),
  ];
  const { results: judged, gaps, notes } = excuseKnownGaps(results, [gap], { isMock: true, now: before });
  expect(left(judged)).toEqual([
    ['txt2img/a', ['$.infos', '$.images']],
    ['txt2img/b', ['$.info']],
  ]);
  expect(gaps).toEqual([{ ...gap, excused: 2 }]);
  expect(notes).toEqual([]);
});

test('one that ends in a slash is about a whole group', () => {
  const results = [result('txt2img/a', '$.info[0]'), result('img2img/a', '$.info')];
  const group = { ...gap, scenario: 'txt2img/' };
  const { results: judged } = excuseKnownGaps(results, [group], { isMock: true, now: before });
  expect(left(judged)).toEqual([
    ['txt2img/a', []],
    ['img2img/a', ['$.info']],
  ]);
});

test('a live server has no excuse', () => {
  const { results, gaps } = excuseKnownGaps([result('txt2img/a', '$.info')], [gap], {
    isMock: false,
    now: before,
  });
  expect(left(results)).toEqual([['txt2img/a', ['$.info']]]);
  expect(gaps).toEqual([{ ...gap, excused: 0 }]);
});

test('one that has expired fails, and says so', () => {
  const { results, notes } = excuseKnownGaps([result('txt2img/a', '$.info')], [gap], {
    isMock: true,
    now: after,
  });
  expect(results[0]?.drifts[0]?.advice).toBe(
    'The excuse for it ran out on 2027-01-01 (not built yet): mend the mock, or date the gap anew.',
  );
  expect(notes).toEqual([]);
});

test('one that was not met is told', () => {
  const { notes } = excuseKnownGaps([result('txt2img/a')], [gap], { isMock: true, now: before });
  expect(notes).toEqual(['The known gap txt2img/a $.info was not met; take it out if it is mended.']);
});
