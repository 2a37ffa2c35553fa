import { Buffer } from 'node:buffer';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

export type ExchangePair = { before: RecordedExchange; after: RecordedExchange };

export type PairedRecordings = {
  pairs: ExchangePair[];
  /** Exchanges of which the other recording has no counterpart. */
  onlyBefore: RecordedExchange[];
  onlyAfter: RecordedExchange[];
};

/** By what two exchanges are told to be the same, the surest first. */
const keys: readonly ((exchange: RecordedExchange) => string)[] = [
  (exchange) => `${exchange.scenario} ${requestOf(exchange)}`,
  // The second recording may name other models.
  (exchange) => `${exchange.scenario} ${routeOf(exchange)}`,
  // Scenarios may have been renamed, or have no names at all.
  requestOf,
];

/** Pairs the exchanges of two recordings, those of one key in the order in which they were sent. */
export function pairExchanges(
  before: readonly RecordedExchange[],
  after: readonly RecordedExchange[],
): PairedRecordings {
  const partners = new Map<RecordedExchange, RecordedExchange>();
  const open = new Set(after);
  for (const keyOf of keys) {
    const waiting = new Map<string, RecordedExchange[]>();
    // From the last to the first, so that the first is taken from the end.
    for (const exchange of [...open].reverse()) {
      const key = keyOf(exchange);
      const same = waiting.get(key) ?? [];
      waiting.set(key, same);
      same.push(exchange);
    }
    for (const exchange of before) {
      const partner = partners.has(exchange) ? undefined : waiting.get(keyOf(exchange))?.pop();
      if (!partner) continue;
      open.delete(partner);
      partners.set(exchange, partner);
    }
  }
  return {
    pairs: before.flatMap((exchange) => {
      const partner = partners.get(exchange);
      return partner ? [{ before: exchange, after: partner }] : [];
    }),
    onlyBefore: before.filter((exchange) => !partners.has(exchange)),
    onlyAfter: [...open],
  };
}

function requestOf(exchange: RecordedExchange): string {
  const { body } = exchange.request;
  return `${routeOf(exchange)} ${body ? Buffer.from(body).toString('base64') : ''}`;
}

function routeOf({ request: { method, path } }: RecordedExchange): string {
  return `${method} ${path}`;
}
