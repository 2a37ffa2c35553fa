import { readFileSync } from 'node:fs';
import { UsageError } from '@sdwebui/client/command-line';
import type { Exchange } from '../../instance/exchange.ts';

/**
 * Reads a list of recordings that nobody asked for, as the mock's `/__mock/unused` gives it: `[{ scenario, order }]`.
 *
 * @param exchanges those of the instance
 * @throws UsageError when the file is no such list, or one of another instance
 */
export function readUnused(file: string, exchanges: readonly Exchange[]): ReadonlySet<Exchange> {
  const byName = new Map(exchanges.map((exchange) => [keyOf(exchange.scenario, exchange.order), exchange]));
  const unused = new Set<Exchange>();
  for (const [index, item] of readList(file).entries()) {
    const { scenario, order } = (item ?? {}) as { scenario?: unknown; order?: unknown };
    if (typeof scenario !== 'string' || typeof order !== 'number') {
      throw new UsageError(`${file}: item ${index} has no "scenario" or no "order". ${howToGet}`);
    }
    const exchange = byName.get(keyOf(scenario, order));
    if (!exchange) {
      throw new UsageError(
        `${file}: item ${index} names ${scenario} #${order}, which this instance does not hold. Take the list of a mock that serves it.`,
      );
    }
    unused.add(exchange);
  }
  return unused;
}

const howToGet = 'Ask a mock that serves the instance for it: GET /__mock/unused.';

function readList(file: string): unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--unused ${file} can’t be read: ${(error as Error).message}. ${howToGet}`);
  }
  if (!Array.isArray(list)) throw new UsageError(`--unused ${file} holds no list. ${howToGet}`);
  return list;
}

function keyOf(scenario: string, order: number): string {
  return `${order} ${scenario}`;
}
