import type { Comparison } from './comparison.ts';

/** A value that the two requests of one exchange have in the same place, and that differs. */
export type SentPair = readonly [recorded: string, live: string];

/** Whether two values differ just as those that were sent: either server answers to its own request. */
export function isAsSent({ sent }: Comparison, recorded: unknown, live: unknown): boolean {
  return sent.some(([before, after]) => before === String(recorded) && after === String(live));
}
