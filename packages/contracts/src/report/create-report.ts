import { groupOf } from '../exchange/recorded-exchange.ts';
import { sourceOf } from '../exchange/source-of.ts';
import { createFindings } from '../findings/create-findings.ts';
import type { Finding } from '../findings/finding.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { isAtLeast, type Severity, severities } from '../severity.ts';
import type { ContractReport, ReportedExchange, RunFacts, Score, Verdict } from './report.ts';

/** Makes the report of a finished run. */
export function createReport(results: readonly ExchangeResult[], facts: RunFacts): ContractReport {
  const { failOn = 'risky', knownGaps = [], notes = [], coverage = [], pictures = [] } = facts;
  const { findings, byExchange } = createFindings(results);
  const exchanges = results.map((result) => toReported(result, byExchange));
  return {
    schema: 'sdwebui-contract-report',
    version: 1,
    command: facts.command,
    target: facts.target,
    recorded: facts.recorded,
    startedAt: facts.startedAt.toISOString(),
    durationMs: Math.round(facts.durationMs),
    verdict: judge(findings, failOn, facts.target),
    total: scoreOf(exchanges),
    severities: countSeverities(findings),
    groups: scoreGroups(exchanges),
    findings,
    knownGaps,
    notes,
    coverage,
    pictures,
    exchanges,
  };
}

function toReported(
  { exchange, live, drifts }: ExchangeResult,
  byExchange: ReadonlyMap<number, string[]>,
): ReportedExchange {
  return {
    index: exchange.index,
    scenario: exchange.scenario,
    method: exchange.request.method,
    path: exchange.request.path,
    status: live.status,
    source: sourceOf(live) ?? null,
    durationMs: Math.round(exchange.duration),
    equal: drifts.length === 0,
    drifts,
    findings: byExchange.get(exchange.index) ?? [],
  };
}

function scoreGroups(exchanges: readonly ReportedExchange[]): ContractReport['groups'] {
  const names = [...new Set(exchanges.map(({ scenario }) => groupOf(scenario)))];
  return names.map((name) => ({
    name,
    ...scoreOf(exchanges.filter(({ scenario }) => groupOf(scenario) === name)),
  }));
}

function scoreOf(exchanges: readonly ReportedExchange[]): Score {
  return { equal: exchanges.filter(({ equal }) => equal).length, total: exchanges.length };
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  // Every severity is counted.
  return Object.fromEntries(severities.map((name) => [name, count(name)])) as Record<Severity, number>;
}

function judge(findings: readonly Finding[], failOn: Severity, target: string): Verdict {
  const passed = !findings.some(({ severity }) => isAtLeast(severity, failOn));
  const counts = countSeverities(findings);
  const told = severities.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`);
  const worse = failOn === 'breaking' ? 'breaking' : `${failOn} or worse`;
  const text =
    told.length === 0
      ? `${target} agrees.`
      : `${target}: ${told.join(', ')}. ${passed ? `Nothing is ${worse}.` : `Fails, for something is ${worse}.`}`;
  return { failOn, passed, text };
}
