/** How much a difference matters to a caller, the worst first. */
export const severities = ['breaking', 'risky', 'additive', 'cosmetic'] as const;
export type Severity = (typeof severities)[number];

export type Score = { equal: number; total: number };

/** What of a report of the contract checks (`sdwebui-contract-report`, version 1) is shown here. */
export type ContractReport = {
  command: string;
  target: string;
  recorded: string;
  /** ISO 8601. */
  startedAt: string;
  durationMs: number;
  verdict: { failOn: string; passed: boolean; text: string };
  total: Score;
  groups: readonly ({ name: string } & Score)[];
  findings: readonly Finding[];
  knownGaps: readonly KnownGap[];
  notes: readonly string[];
  coverage: readonly CoverageRow[];
  pictures: readonly ReportedPicture[];
};

/** One cause of differences. */
export type Finding = {
  id: string;
  severity: Severity;
  /** By whose word: `recorded`, `mock`, `scenario` or `schema`. */
  against: string;
  summary: string;
  advice: string;
  items: readonly string[];
  exchanges: number;
  scenarios: readonly string[];
  operations: readonly string[];
  first: {
    index: number;
    scenario: string;
    method: string;
    path: string;
    place: string;
    before: string;
    after: string;
  };
};

export type KnownGap = { scenario: string; path: string; reason: string; expires: string; excused: number };

export type CoverageRow = {
  operation: string;
  statuses: readonly number[];
  recorded: readonly number[];
  reason: string | null;
};

export type Likeness = 'same' | 'close' | 'other';

export type ReportedPicture = {
  index: number;
  scenario: string;
  place: string;
  likeness: Likeness;
  distance: number;
  tolerance: number;
  /** Data URLs of pictures; null where the report has none. */
  before: string | null;
  after: string | null;
  difference: string | null;
};
