import type { ContractReport } from '../report/report.ts';
import type { Ledger, LedgerEntry, ServerIdentity } from './ledger.ts';

/** A ledger with a green run in it: the scenarios that it played are replaced, the others stay. */
export function recordRun(ledger: Ledger, report: ContractReport, facts: ServerIdentity): Ledger {
  const played = new Map<string, number>();
  for (const { scenario, durationMs } of report.exchanges) {
    played.set(scenario, (played.get(scenario) ?? 0) + durationMs);
  }
  const { backend, version, commit, device, modelHash } = facts;
  const entries = [...played].map(([scenario, duration]): [string, LedgerEntry] => {
    const told = { backend, version, commit, device, modelHash };
    return [scenario, { date: report.startedAt, ...told, durationMs: Math.round(duration) }];
  });
  return { ...ledger, scenarios: { ...ledger.scenarios, ...Object.fromEntries(entries) } };
}
