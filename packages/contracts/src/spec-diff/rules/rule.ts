import type { Severity } from '../../severity.ts';

/** What one kind of change means, in one direction. */
export type Rule = {
  severity: Severity;
  /** The change in words, with `{path}`, `{before}` and `{after}`. */
  says: string;
  /** What a caller should do. */
  advice: string;
};
