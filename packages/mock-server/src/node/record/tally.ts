import type { RecorderEvent } from './recorder-event.ts';

/** What came of a recorder's requests, counted. */
export type Tally = {
  recorded: number;
  /** Requests that were none of the API and passed without being kept. */
  passed: number;
  /** How many exchanges are missing in the recording, by the reason. */
  leftOut: Map<string, number>;
};

export function emptyTally(): Tally {
  return { recorded: 0, passed: 0, leftOut: new Map() };
}

export function addToTally(tally: Tally, { outcome }: RecorderEvent): void {
  if (outcome.kind === 'recorded') tally.recorded += 1;
  else if (outcome.kind === 'passed') tally.passed += 1;
  else tally.leftOut.set(outcome.reason, (tally.leftOut.get(outcome.reason) ?? 0) + 1);
}
