import { Buffer } from 'node:buffer';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

export type ExchangePair = { before: RecordedExchange; after: RecordedExchange };

export type PairedRecordings = {
  pairs: ExchangePair[];
  /** Exchanges of which the other recording has no counterpart. */
  onlyBefore: RecordedExchange[];
  onlyAfter: RecordedExchange[];
};

/**
 * Pairs the exchanges of two recordings: within a scenario, the same request with the same one, in order; then what is left by
 * method and path, since the second recording may name other models.
 */
export function pairExchanges(
  before: readonly RecordedExchange[],
  after: readonly RecordedExchange[],
): PairedRecordings {
  const open = new Set(after);
  const byScenario = new Map<string, RecordedExchange[]>();
  for (const exchange of after) {
    byScenario.set(exchange.scenario, [...(byScenario.get(exchange.scenario) ?? []), exchange]);
  }
  const partners = new Map<RecordedExchange, RecordedExchange>();
  for (const keyOf of [keyOfRequest, keyOfRoute]) {
    for (const exchange of before) {
      if (partners.has(exchange)) continue;
      const partner = byScenario
        .get(exchange.scenario)
        ?.find((other) => open.has(other) && keyOf(other) === keyOf(exchange));
      if (!partner) continue;
      open.delete(partner);
      partners.set(exchange, partner);
    }
  }
  return {
    pairs: [...partners].map(([first, second]) => ({ before: first, after: second })).sort(byPlace),
    onlyBefore: before.filter((exchange) => !partners.has(exchange)),
    onlyAfter: [...open],
  };
}

function keyOfRequest(exchange: RecordedExchange): string {
  const { body } = exchange.request;
  return `${keyOfRoute(exchange)} ${body ? Buffer.from(body).toString('base64') : ''}`;
}

function keyOfRoute({ request: { method, path } }: RecordedExchange): string {
  return `${method} ${path}`;
}

function byPlace(a: ExchangePair, b: ExchangePair): number {
  return a.before.index - b.before.index;
}
