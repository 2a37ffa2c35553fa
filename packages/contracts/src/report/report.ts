import type { Drift } from '../compare/drift.ts';
import { groupOf } from '../exchange/recorded-exchange.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { ExchangeResult } from '../replay/replay.ts';

/** How many exchanges of a group agree. */
export type Score = { equal: number; total: number };

/** A finished run as `--json` writes it. Fields are only ever added within a version. */
export type ContractReport = {
  schema: 'sdwebui-contract-report';
  version: 1;
  /** What was judged: a URL without credentials, or the mock in process. */
  target: string;
  /** What it was compared with. */
  recorded: string;
  /** ISO 8601. */
  startedAt: string;
  durationMs: number;
  total: Score;
  groups: ({ name: string } & Score)[];
  exchanges: ReportedExchange[];
};

export type ReportedExchange = {
  index: number;
  scenario: string;
  method: string;
  path: string;
  status: number;
  /** What a mock says of its answer (`recorded`, `synthesised`, …); null where the target says nothing. */
  source: string | null;
  equal: boolean;
  drifts: Drift[];
};

export type RunFacts = { target: string; recorded: string; startedAt: Date; durationMs: number };

export function createReport(results: readonly ExchangeResult[], facts: RunFacts): ContractReport {
  const groups = new Map<string, Score>();
  const total: Score = { equal: 0, total: 0 };
  const exchanges = results.map(({ exchange, live, drifts }): ReportedExchange => {
    const name = groupOf(exchange.scenario);
    const group = groups.get(name) ?? { equal: 0, total: 0 };
    groups.set(name, group);
    const equal = drifts.length === 0;
    for (const score of [group, total]) {
      score.total++;
      if (equal) score.equal++;
    }
    return {
      index: exchange.index,
      scenario: exchange.scenario,
      method: exchange.request.method,
      path: exchange.request.path,
      status: live.status,
      source: sourceOf(live) ?? null,
      equal,
      drifts,
    };
  });
  return {
    schema: 'sdwebui-contract-report',
    version: 1,
    target: facts.target,
    recorded: facts.recorded,
    startedAt: facts.startedAt.toISOString(),
    durationMs: Math.round(facts.durationMs),
    total,
    groups: [...groups].map(([name, score]) => ({ name, ...score })),
    exchanges,
  };
}
