import type { DropReason, PrunedExchanges } from '../curate/prune-exchanges.ts';
import type { Exchange } from '../instance/exchange.ts';

export type PruneSummary = {
  all: readonly Exchange[];
  dropped: PrunedExchanges['dropped'];
  /** Files of the folder and their sizes. */
  before: ReadonlyMap<string, number>;
  after: ReadonlyMap<string, number>;
  /** True if nothing was written. */
  isDry: boolean;
};

const reasons: Readonly<Record<DropReason, string>> = {
  scenario: 'of scenarios named by --scenario',
  unused: 'listed by --unused',
  repeats: 'only repeat the recording before them',
};

/** So many scenarios are named for each reason. */
const mostNamed = 8;

/** What went, or would go, a line each. */
export function tellPruned(named: string, { all, dropped, before, after, isDry }: PruneSummary): string[] {
  const pictures = [...before.keys()].filter((path) => path.startsWith('images/') && !after.has(path));
  if (dropped.length === 0 && pictures.length === 0) return [`${named}: everything in it is needed`];
  const sum = (sizes: ReadonlyMap<string, number>) =>
    [...sizes.values()].reduce((total, size) => total + size, 0);
  const lines = [
    `${named}: ${dropped.length} of ${all.length} exchanges and ${pictures.length} pictures ${isDry ? 'would go' : 'are gone'}, ` +
      `${((sum(before) - sum(after)) / 1e6).toFixed(2)} of ${(sum(before) / 1e6).toFixed(2)} MB`,
  ];
  for (const [reason, words] of Object.entries(reasons)) {
    const counts = new Map<string, number>();
    for (const { exchange, reason: its } of dropped) {
      if (its === reason) counts.set(exchange.scenario, (counts.get(exchange.scenario) ?? 0) + 1);
    }
    if (counts.size === 0) continue;
    const total = [...counts.values()].reduce((total, count) => total + count, 0);
    const names = [...counts].slice(0, mostNamed).map(([name, count]) => `${name} ${count}`);
    if (counts.size > mostNamed) names.push(`… in ${counts.size} scenarios`);
    lines.push(`  ${total} ${words}: ${names.join(', ')}`);
  }
  return lines;
}
