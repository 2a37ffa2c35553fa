import type { Exchange } from '../instance/exchange.ts';

/**
 * True if somebody interrupted or skipped while the exchange at `index` was under way, so that its reply is not what the request
 * alone would have brought.
 */
export function wasDisturbed(index: number, all: readonly Exchange[]): boolean {
  const exchange = all[index] as Exchange;
  const start = Date.parse(exchange.startedAt);
  const end = start + exchange.durationMs;
  for (let next = index + 1; next < all.length; next++) {
    const { request, startedAt } = all[next] as Exchange;
    const moment = Date.parse(startedAt);
    if (moment >= end) return false;
    if (request.url === '/sdapi/v1/interrupt' || request.url === '/sdapi/v1/skip') return true;
  }
  return false;
}
