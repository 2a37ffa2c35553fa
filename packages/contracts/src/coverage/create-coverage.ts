import { routeOf } from '../exchange/read-request.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { CoverageRow } from '../report/report.ts';

export type CoverageFacts = {
  /** The judged server's own spec. */
  spec: unknown;
  /** The spec that the scenarios were written for. */
  knownSpec: unknown;
  results: readonly ExchangeResult[];
  /** Statuses in the recordings, by operation. */
  recorded: ReadonlyMap<string, readonly number[]>;
  /** Why an operation is never sent to a live server, or was never recorded. */
  findReason: (operation: string) => string | undefined;
};

/**
 * What a server's spec offers under `/sdapi` and `/internal`, what of it a run touched and what the recordings have, in the order of
 * the spec. An operation that the scenarios were not written for says so.
 */
export function createCoverage(facts: CoverageFacts): CoverageRow[] {
  const { spec, knownSpec, results, recorded, findReason } = facts;
  const known = new Set(readOperations(knownSpec));
  const met = statusesByOperation(
    results.map(({ exchange, live }) => ({ ...exchange.request, status: live.status })),
  );
  return readOperations(spec).map((operation) => {
    const statuses = [...(met.get(operation) ?? [])];
    const before = [...(recorded.get(operation) ?? [])];
    return { operation, statuses, recorded: before, reason: reasonOf(operation, statuses, before) };
  });

  function reasonOf(operation: string, statuses: number[], before: number[]): string | null {
    if (!known.has(operation)) return 'not known to the scenarios';
    const reason = findReason(operation);
    if (reason !== undefined && (statuses.length === 0 || before.length === 0)) return reason;
    if (statuses.length === 0) return 'not asked in this run';
    return before.length === 0 ? 'never recorded' : null;
  }
}

type Asked = { method: string; path: string; status: number };

/** @returns the statuses that each operation answered with, each once and in order */
export function statusesByOperation(exchanges: readonly Asked[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const { method, path, status } of exchanges) {
    const operation = `${method} ${routeOf({ path })}`;
    const statuses = found.get(operation) ?? new Set();
    found.set(operation, statuses.add(status));
  }
  return new Map([...found].map(([operation, statuses]) => [operation, [...statuses].sort((a, b) => a - b)]));
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);

function readOperations(spec: unknown): string[] {
  const { paths } = (spec ?? {}) as { paths?: Readonly<Record<string, object>> };
  return Object.entries(paths ?? {})
    .filter(([path]) => /^\/(?:sdapi|internal)\//.test(path))
    .flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => methods.has(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
}
