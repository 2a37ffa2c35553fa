import { findStale, type Ledger } from '../ledger/index.ts';
import type { Output } from './output.ts';

export type AgeGate = {
  /** Milliseconds. */
  maxAge: number;
  /** As the flag has it: `30d`. */
  text: string;
  scenarios: readonly string[];
  now: Date;
};

/**
 * Says which scenarios are too old or never ran on a live server.
 *
 * @returns whether all are young enough
 */
export function checkAges(ledger: Ledger, { maxAge, text, scenarios, now }: AgeGate, print: Output): boolean {
  const stale = findStale(ledger, { scenarios, maxAge, now });
  if (stale.length === 0) {
    print(`All ${scenarios.length} scenarios ran green on a live server within ${text}.`);
    return true;
  }
  print(
    [
      `${stale.length} of ${scenarios.length} scenarios have no green live run within ${text}; run: ` +
        'sdwebui-contract verify --url http://… --ledger ledger.json',
      ...stale.map(({ scenario, reason }) => `  ${scenario} ${reason}`),
    ].join('\n'),
  );
  return false;
}
