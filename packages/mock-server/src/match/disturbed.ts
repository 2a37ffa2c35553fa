import type { Exchange } from '../instance/exchange.ts';

/**
 * True if somebody interrupted or skipped while the exchange at `index` was under way, so that its reply is not what the request
 * alone would have brought.
 */
export function wasDisturbed(index: number, all: readonly Exchange[]): boolean {
  return findDisturber(index, all) !== undefined;
}

/** The interrupt or skip that came while the exchange at `index` was under way. */
export function findDisturber(index: number, all: readonly Exchange[]): Exchange | undefined {
  const exchange = all[index] as Exchange;
  const start = Date.parse(exchange.startedAt);
  const end = start + exchange.durationMs;
  for (let next = index + 1; next < all.length; next++) {
    const { request, startedAt } = all[next] as Exchange;
    const moment = Date.parse(startedAt);
    // What was sent earlier and yet stands later is of another recording.
    if (moment >= end || moment < start) return undefined;
    if (request.url === '/sdapi/v1/interrupt' || request.url === '/sdapi/v1/skip') return all[next];
  }
  return undefined;
}
