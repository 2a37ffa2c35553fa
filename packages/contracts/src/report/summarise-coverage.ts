import type { CoverageRow } from './report.ts';

export type CoverageSummary = {
  operations: number;
  /** How many this run has called. */
  called: number;
  /** How many the recordings have. */
  recorded: number;
  /** What neither has, with the reason where one is known. */
  gaps: CoverageRow[];
};

/** What of a spec was checked, and what was not; undefined where no spec was read. */
export function summariseCoverage(rows: readonly CoverageRow[]): CoverageSummary | undefined {
  if (rows.length === 0) return undefined;
  return {
    operations: rows.length,
    called: rows.filter(({ statuses }) => statuses.length > 0).length,
    recorded: rows.filter(({ recorded }) => recorded.length > 0).length,
    gaps: rows.filter(({ statuses, recorded }) => statuses.length === 0 && recorded.length === 0),
  };
}
