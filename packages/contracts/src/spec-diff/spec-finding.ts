import type { Severity } from '../severity.ts';
import type { SpecChangeKind, SpecDirection } from './rules/index.ts';

/** Where a change shows. */
export type SpecPlace = {
  /** `POST /sdapi/v1/txt2img`, as the older document writes it, or the newer where the operation is new. */
  operation: string;
  /** Within the body: `override_settings.*`, `[].name`; `query force` for a parameter; empty for the whole. */
  path: string;
};

/** One change between two OpenAPI documents, however many operations show it. */
export type SpecFinding = {
  severity: Severity;
  direction: SpecDirection;
  kind: SpecChangeKind;
  /** Every operation that shows it; never empty. */
  places: SpecPlace[];
  /** Short texts of the two sides; null where a side has nothing to show. */
  before: string | null;
  after: string | null;
  /** The change in words, without the operations: `steps is 20 when left out, was 50`. */
  summary: string;
  /** What a caller should do. */
  advice: string;
};
