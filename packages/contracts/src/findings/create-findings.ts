import type { Drift } from '../compare/drift.ts';
import { routeOf } from '../exchange/read-request.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { severities } from '../severity.ts';
import { type Cause, causeOf } from './cause-of.ts';
import type { Finding } from './finding.ts';
import { wordFinding } from './word-finding.ts';

export type Findings = {
  /** The worst first, and of one severity those first that most exchanges show. */
  findings: Finding[];
  /** By position of an exchange in the run: the ids of the findings that it shows. */
  byExchange: ReadonlyMap<number, string[]>;
};

type Group = { id: string; items: Set<string>; drifts: { drift: Drift; result: ExchangeResult }[] };

/** Makes one finding of all drifts that have one cause, however many exchanges show it. */
export function createFindings(results: readonly ExchangeResult[]): Findings {
  const all = results.flatMap((result) =>
    result.drifts.map((drift) => ({ drift, result, cause: causeOf(asSeen(drift, result), result) })),
  );
  const listed = findListed(all.map(({ cause }) => cause));
  const gone = new Set(all.flatMap(({ cause }) => (cause.id === routesGone && cause.item) || []));
  const groups = new Map<string, Group>();
  const byExchange = new Map<number, string[]>();
  for (const { drift, result, cause } of all) {
    const twin = isItem(cause.id) ? listed.get(`${kindOf(cause.id)} ${cause.item}`) : undefined;
    const id = isGone(drift, result, gone) ? routesGone : (twin ?? cause.id);
    const group = groups.get(id) ?? { id, items: new Set(), drifts: [] };
    groups.set(id, group);
    if (cause.item !== undefined && id === cause.id) group.items.add(cause.item);
    group.drifts.push({ drift, result });
    const { index } = result.exchange;
    const ids = byExchange.get(index) ?? [];
    byExchange.set(index, ids.includes(id) ? ids : [...ids, id]);
  }
  return { findings: [...groups.values()].map(toFinding).sort(compareFindings), byExchange };
}

/** What a schema says of a place where the other answer said something else already is the same news. */
function asSeen(drift: Drift, { drifts }: ExchangeResult): Drift {
  if (drift.kind !== 'schema') return drift;
  return drifts.find(({ kind, path }) => kind !== 'schema' && path === drift.path) ?? drift;
}

/** The cause of which the spec tells when it no longer has a route. */
const routesGone = 'spec/route-gone/';

/** A route that the spec no longer has is not found: that is the same news. */
function isGone(
  { kind, live }: Drift,
  { exchange: { request } }: ExchangeResult,
  gone: ReadonlySet<string>,
): boolean {
  return kind === 'status' && /^40[45]\b/.test(live) && gone.has(`${request.method} ${routeOf(request)}`);
}

/** What came or went is listed in several places, a sampler among the choices of scripts too: that is the same news. */
function findListed(causes: readonly Cause[]): Map<string, string> {
  const listed = new Map<string, string>();
  for (const { id, item, label } of causes) {
    if (item === undefined || !isItem(id) || isChoice(id)) continue;
    for (const name of [item, label ?? item]) {
      const key = `${kindOf(id)} ${name}`;
      if (!listed.has(key)) listed.set(key, id);
    }
  }
  return listed;
}

function isItem(id: string): boolean {
  return /^\w+\/item\//.test(id);
}

function isChoice(id: string): boolean {
  return id.endsWith('.choices');
}

function kindOf(id: string): string {
  return id.split('/', 1)[0] as string;
}

function toFinding({ id, items, drifts }: Group): Finding {
  // An answer shows more than the document that describes it, and two answers more than one and a schema.
  const compared = drifts.filter(({ drift }) => drift.kind !== 'schema');
  const seen = (compared.length > 0 ? compared : drifts).filter(({ drift }) => drift.route === undefined);
  const shown = seen.length > 0 ? seen : drifts;
  const [first] = shown;
  if (!first) throw new Error(`Nothing shows ${id}`);
  const { exchange } = first.result;
  const worst = severities.find((severity) => drifts.some(({ drift }) => drift.severity === severity));
  const exchanges = drifts.map(({ result }) => result.exchange);
  const operations = distinct(
    shown.map(
      ({
        result: {
          exchange: { request },
        },
        drift: { route },
      }) => (route === undefined ? `${request.method} ${routeOf(request)}` : `the spec of ${route}`),
    ),
  );
  const names = [...items];
  return {
    id,
    kind: first.drift.kind,
    severity: worst ?? first.drift.severity,
    against: first.drift.against,
    ...wordFinding({ id, drift: first.drift, items: names, operations }),
    items: names,
    exchanges: new Set(exchanges).size,
    scenarios: distinct(exchanges.map(({ scenario }) => scenario)),
    operations,
    first: {
      index: exchange.index,
      scenario: exchange.scenario,
      method: exchange.request.method,
      path: exchange.request.path,
      place: first.drift.path,
      before: first.drift.recorded,
      after: first.drift.live,
    },
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.exchanges - a.exchanges ||
    (a.id < b.id ? -1 : 1)
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
