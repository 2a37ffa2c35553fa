import type { ExchangeResult } from '../replay/replay.ts';

/** What of a run is done, kept outside of it, so that a run which is broken off goes on where it stopped. */
export type RunState = {
  /** Results of the scenarios that are done, by name. */
  done: ReadonlyMap<string, readonly ExchangeResult[]>;
  /** Notes that a scenario is done; it counts once this has come back. */
  append(scenario: string, results: readonly ExchangeResult[]): Promise<void>;
};
