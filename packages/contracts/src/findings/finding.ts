import type { Against, DriftKind } from '../compare/drift.ts';
import type { Severity } from '../severity.ts';

/** One cause of differences, however many exchanges show it. */
export type Finding = {
  /** Made of the cause alone, so that it is the same in the next run: `added/infotext/Schedule type`. */
  id: string;
  kind: DriftKind;
  severity: Severity;
  against: Against;
  /** What changed, in a sentence without a full stop: `samplers has 1 more: DDIM CFG++`. */
  summary: string;
  /** What a caller should do. */
  advice: string;
  /** The names that the change is about where there are several: options, samplers, fields; else empty. */
  items: string[];
  /** How many exchanges show it. */
  exchanges: number;
  /** The scenarios that show it, in the order of the run. */
  scenarios: string[];
  /** `POST /sdapi/v1/txt2img`, without queries; in the order of the run. */
  operations: string[];
  /** The first exchange that shows it. */
  first: FindingExample;
};

/** Where a finding can be looked at. */
export type FindingExample = {
  /** Position of the exchange in the run. */
  index: number;
  scenario: string;
  method: string;
  /** Path and query of the request. */
  path: string;
  /** `status`, `headers.allow`, or a JSON path in the answer: `$.info.infotexts[0]["Schedule type"]`. */
  place: string;
  /** A short text of either side; pictures are described, never printed. */
  before: string;
  after: string;
};
