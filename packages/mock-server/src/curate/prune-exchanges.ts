import type { Exchange } from '../instance/exchange.ts';
import { findDisturber } from '../match/disturbed.ts';
import { findRepeats } from './find-repeats.ts';

/** Why an exchange is not needed. */
export type DropReason = 'repeats' | 'scenario' | 'unused';

export type PruneRules = {
  /** True for the scenarios that go. */
  drops: (scenario: string) => boolean;
  /** True for the scenarios that stay, whatever else is said. */
  keeps: (scenario: string) => boolean;
  /** True for a recording that nobody asked for. */
  isUnused: (exchange: Exchange) => boolean;
};

export type PrunedExchanges = {
  /** With the places in the recording that they had. */
  kept: Exchange[];
  dropped: { exchange: Exchange; reason: DropReason }[];
};

/**
 * Takes away what the mock can do without: recordings that only repeat what would be given anyway, and what the rules say.
 * States were told when the exchanges were recorded, so that those of others do not change; and an interrupt stays as long as
 * the generation that it ended.
 */
export function pruneExchanges(all: readonly Exchange[], rules: PruneRules): PrunedExchanges {
  const reasons = new Map<Exchange, DropReason>();
  for (const exchange of all) {
    if (rules.keeps(exchange.scenario)) continue;
    if (rules.drops(exchange.scenario)) reasons.set(exchange, 'scenario');
    else if (rules.isUnused(exchange)) reasons.set(exchange, 'unused');
  }
  const disturbers = new Map(all.map((exchange, index) => [exchange, findDisturber(index, all)]));
  for (const [exchange, disturber] of disturbers) {
    if (disturber && !reasons.has(exchange)) reasons.delete(disturber);
  }
  const disturbances = new Set(
    [...disturbers].flatMap(([exchange, by]) => (by && !reasons.has(exchange) ? [exchange, by] : [])),
  );
  const candidates = all.filter((exchange) => !reasons.has(exchange) && !disturbances.has(exchange));
  for (const exchange of findRepeats(candidates)) {
    if (!rules.keeps(exchange.scenario)) reasons.set(exchange, 'repeats');
  }
  return {
    kept: all.filter((exchange) => !reasons.has(exchange)),
    dropped: all.flatMap((exchange) => {
      const reason = reasons.get(exchange);
      return reason === undefined ? [] : [{ exchange, reason }];
    }),
  };
}
