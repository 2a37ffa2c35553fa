import { describe, expect, test } from 'vitest';
import type { Exchange } from '../instance/exchange.ts';
import { toPyValue } from '../python/index.ts';
import { type PruneRules, pruneExchanges } from './prune-exchanges.ts';

type Short = {
  url?: string;
  ask?: unknown;
  reply?: unknown;
  state?: Exchange['state'];
  second?: number;
  took?: number;
  scenario?: string;
  headers?: Record<string, string>;
};

const list = (...all: Short[]): Exchange[] =>
  all.map(
    (
      { url = '/a', ask = null, reply = 'x', state = {}, second, took = 0, scenario = 's/one', headers = {} },
      order,
    ) => ({
      scenario,
      order,
      startedAt: new Date((second ?? order * 60) * 1000).toISOString(),
      durationMs: took * 1000,
      state,
      request: {
        method: 'POST',
        url,
        headers: {},
        body: { kind: 'json', value: toPyValue(ask), layout: 'compact' },
      },
      response: { status: 200, headers, body: { kind: 'json', value: toPyValue(reply), layout: 'compact' } },
    }),
  );

const rules: PruneRules = { drops: () => false, keeps: () => false, isUnused: () => false };
const kept = (all: Exchange[], some: Partial<PruneRules> = {}) =>
  pruneExchanges(all, { ...rules, ...some }).kept.map(({ order }) => order);

describe('pruneExchanges', () => {
  test.each<[string, Short[], number[]]>([
    ['drops what only repeats the recording before it', [{}, {}, {}], [0]],
    [
      'keeps another request, state or reply',
      [{}, { ask: 1 }, { state: { a: 1 } }, { reply: 'y' }],
      [0, 1, 2, 3],
    ],
    [
      'keeps a repetition between two others: it is needed for their turns',
      [{}, {}, { reply: 'y' }, { reply: 'y' }],
      [0, 1, 2],
    ],
    [
      'looks past the time that a reply took',
      [{ headers: { 'x-process-time': '1' } }, { headers: { 'x-process-time': '2' } }],
      [0],
    ],
    [
      'keeps generations with a random seed, whose number counts',
      [
        { url: '/sdapi/v1/txt2img', ask: {} },
        { url: '/sdapi/v1/txt2img', ask: {} },
      ],
      [0, 1],
    ],
    [
      'drops those with a seed',
      [
        { url: '/sdapi/v1/txt2img', ask: { seed: 1 } },
        { url: '/sdapi/v1/txt2img', ask: { seed: 1 } },
      ],
      [0],
    ],
  ])('%s', (_, all, orders) => {
    expect(kept(list(...all))).toEqual(orders);
  });

  const interrupted = list(
    { url: '/sdapi/v1/interrupt', second: 0 },
    { url: '/sdapi/v1/txt2img', ask: { seed: 1 }, second: 10, took: 5, scenario: 's/generation' },
    { url: '/sdapi/v1/interrupt', second: 12 },
    { url: '/sdapi/v1/interrupt', second: 30 },
  );

  test('keeps an interrupt as long as the generation that it ended', () => {
    expect(kept(interrupted)).toEqual([0, 1, 2]);
    expect(kept(interrupted, { drops: (scenario) => scenario === 's/one' })).toEqual([1, 2]);
    expect(kept(interrupted, { drops: (scenario) => scenario === 's/generation' })).toEqual([0]);
  });

  test('says why each went, and lets nothing go that is to be kept', () => {
    const all = list({}, {}, { scenario: 's/two' }, { ask: 2, scenario: 's/three' });
    const some = {
      drops: (scenario: string) => scenario === 's/two',
      isUnused: ({ order }: Exchange) => order === 3,
    };
    const { dropped } = pruneExchanges(all, { ...rules, ...some });
    expect(dropped.map(({ exchange, reason }) => [exchange.order, reason])).toEqual([
      [1, 'repeats'],
      [2, 'scenario'],
      [3, 'unused'],
    ]);
    expect(kept(all, { ...some, keeps: () => true })).toEqual([0, 1, 2, 3]);
  });
});
