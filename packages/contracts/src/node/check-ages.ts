import { findStale, type Ledger } from '../ledger/index.ts';
import type { AgeLimit } from './ledger-args.ts';
import type { Output } from './output.ts';

export type AgeCheck = {
  limit: AgeLimit;
  /** Those that must be young enough. */
  scenarios: readonly string[];
  now: Date;
  print: Output;
};

/**
 * Says which scenarios are too old or never ran on a live server.
 *
 * @returns whether all are young enough
 */
export function checkAges(ledger: Ledger, { limit, scenarios, now, print }: AgeCheck): boolean {
  const stale = findStale(ledger, { scenarios, maxAge: limit.maxAge, now });
  if (stale.length === 0) {
    print(`All ${scenarios.length} scenarios ran green on a live server within ${limit.text}.`);
    return true;
  }
  print(
    [
      `${stale.length} of ${scenarios.length} scenarios have no green live run within ${limit.text}; ` +
        'run: sdwebui-contract verify --url http://… --ledger ledger.json',
      ...stale.map(({ scenario, reason }) => `  ${scenario} ${reason}`),
    ].join('\n'),
  );
  return false;
}
