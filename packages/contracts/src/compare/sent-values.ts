import type { Comparison } from './comparison.ts';

/** Whether two values differ just as those that were sent: either server answers to its own request. */
export function isAsSent({ sent }: Comparison, recorded: unknown, live: unknown): boolean {
  return sent.some(([before, after]) => before === String(recorded) && after === String(live));
}
