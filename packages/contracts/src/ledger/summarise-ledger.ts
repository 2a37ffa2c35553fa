import { groupOf } from '../exchange/recorded-exchange.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';

/** What a ledger says of one group of scenarios. */
export type LedgerGroup = {
  group: string;
  total: number;
  /** What has run on a live server. */
  entries: LedgerEntry[];
};

/** A ledger by groups, in the order of the scenarios; what is no scenario any more is left out. */
export function summariseLedger(ledger: Ledger, scenarios: readonly string[]): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup>();
  for (const scenario of scenarios) {
    const group = groupOf(scenario);
    const summary = groups.get(group) ?? { group, total: 0, entries: [] };
    summary.total++;
    const entry = Object.hasOwn(ledger.scenarios, scenario) ? ledger.scenarios[scenario] : undefined;
    if (entry) summary.entries.push(entry);
    groups.set(group, summary);
  }
  return [...groups.values()];
}

/** `2026-03-01` of the run that is the longest ago; undefined without any. */
export function findOldestDay(entries: readonly LedgerEntry[]): string | undefined {
  const [oldest] = entries.map(({ date }) => date).sort();
  return oldest?.slice(0, 10);
}

/** `AUTOMATIC1111 v1.10.1`. */
export function nameServer({ backend, version }: LedgerEntry): string {
  return version === null ? backend : `${backend} ${version}`;
}
