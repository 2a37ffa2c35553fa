import type { ContractReport, Score } from './report.ts';

export type FormatOptions = {
  /** How many drifts are shown; the others are counted. */
  maxDrifts: number;
};

/** Writes a report for a terminal: a line a group, a line a drift, a line for all. */
export function formatReport(report: ContractReport, { maxDrifts }: FormatOptions): string {
  const width = Math.max(...report.groups.map(({ name }) => name.length), 'total'.length);
  const line = (name: string, score: Score): string => `${name.padEnd(width)}  ${formatScore(score)}`;
  const drifts = report.exchanges.flatMap((exchange) =>
    exchange.drifts.map(
      (drift) =>
        `${exchange.scenario} #${exchange.index} ${drift.path}: ${drift.against ?? 'recorded'} ${drift.recorded}, live ${drift.live}`,
    ),
  );
  const hidden = drifts.length - Math.min(drifts.length, maxDrifts);
  return [
    ...report.groups.map(({ name, ...score }) => line(name, score)),
    ...drifts.slice(0, maxDrifts),
    ...(hidden > 0 ? [`… and ${hidden} more drifts (--max-drifts ${drifts.length} shows all)`] : []),
    `${line('total', report.total)}  ${report.target} against ${report.recorded}, ${(report.durationMs / 1000).toFixed(1)} s`,
  ].join('\n');
}

function formatScore({ equal, total }: Score): string {
  // Rounded down, so that 100 % always means all of them.
  const percent = Math.floor((equal / total) * 1000) / 10;
  return `${`${equal}/${total}`.padStart(9)} ${`${percent.toFixed(1)} %`.padStart(8)}`;
}
