import type { Run } from '../../recording/index.ts';

/** One side of a comparison: a run, and in which state each of its exchanges was made. */
export type Side = Omit<Run, 'states'> & { states: readonly Readonly<Record<string, unknown>>[] };
