import type { Ledger } from './ledger.ts';

/** A ledger as it stands on disk: scenarios by name, so that a run changes only the lines of its own. */
export function formatLedger(ledger: Ledger): string {
  const names = Object.keys(ledger.scenarios).sort();
  const scenarios = Object.fromEntries(names.map((name) => [name, ledger.scenarios[name]]));
  return `${JSON.stringify({ ...ledger, scenarios }, null, 2)}\n`;
}
