import type { Drift } from '../compare/drift.ts';
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../severity.ts';

/** How many exchanges of a group agree. */
export type Score = { equal: number; total: number };

/** A finished run as `--json` writes it. Fields are only ever added within a version. */
export type ContractReport = {
  schema: 'sdwebui-contract-report';
  version: 1;
  /** What made it. */
  command: 'verify' | 'replay' | 'diff';
  /** What was judged: a URL without credentials, a recording, or the mock in process. */
  target: string;
  /** What it was compared with. */
  recorded: string;
  /** ISO 8601. */
  startedAt: string;
  durationMs: number;
  verdict: Verdict;
  total: Score;
  /** How many findings there are of each severity. */
  severities: Record<Severity, number>;
  groups: ({ name: string } & Score)[];
  /** One entry a cause, the worst first. */
  findings: Finding[];
  /** Differences that are known and excused for the mock; also those that were not met this time. */
  knownGaps: ReportedGap[];
  /** What a reader should know beside the findings, a sentence each: what was not compared and why. */
  notes: string[];
  /** What the spec offers, and what of it this run and the recordings touched; empty where no spec was read. */
  coverage: CoverageRow[];
  /** How pictures of the same seed look beside each other; empty where they were not compared. */
  pictures: ReportedPicture[];
  exchanges: ReportedExchange[];
};

/** What the run came to. */
export type Verdict = {
  /** From which severity on a finding fails the run. */
  failOn: Severity;
  passed: boolean;
  /** One sentence. */
  text: string;
};

export type ReportedExchange = {
  index: number;
  scenario: string;
  method: string;
  path: string;
  status: number;
  /** What a mock says of its answer (`recorded`, `synthesised`, …); null where the target says nothing. */
  source: string | null;
  durationMs: number;
  equal: boolean;
  drifts: Drift[];
  /** Ids of the findings that it shows. */
  findings: string[];
};

export type ReportedGap = {
  /** A scenario's name, or a prefix that ends in `/`. */
  scenario: string;
  /** Place in the answer, as drifts write it. */
  path: string;
  reason: string;
  /** ISO date from which on it is no excuse. */
  expires: string;
  /** How many drifts it excused in this run. */
  excused: number;
};

export type CoverageRow = {
  /** `POST /sdapi/v1/txt2img`. */
  operation: string;
  /** Statuses that this run got. */
  statuses: number[];
  /** Statuses in the recordings of the instance. */
  recorded: number[];
  /** Why it is not checked on a live server, or was never recorded; null where it was. */
  reason: string | null;
};

export type PictureLikeness = 'same' | 'close' | 'other';

export type ReportedPicture = {
  /** Position of the exchange in the run. */
  index: number;
  scenario: string;
  /** `$.images[0]`. */
  place: string;
  likeness: PictureLikeness;
  /** Perceptual distance from 0 (alike) to 1, and the one that the same seed twice on the target came to. */
  distance: number;
  tolerance: number;
  /** Data URLs; null where pictures were left out to keep the report small. */
  before: string | null;
  after: string | null;
  difference: string | null;
};

/** What `createReport` is told about the run; what is left out is empty. */
export type RunFacts = {
  command: ContractReport['command'];
  target: string;
  recorded: string;
  startedAt: Date;
  durationMs: number;
  /** @default 'risky' */
  failOn?: Severity;
} & Partial<Pick<ContractReport, 'knownGaps' | 'notes' | 'coverage' | 'pictures'>>;
