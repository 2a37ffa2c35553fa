import type { Exchange } from '../instance/exchange.ts';
import type { ServerIdentity } from '../instance/instance.ts';
import { type PyValue, parsePythonJson } from '../python/index.ts';
import type { InstanceParts } from './compose-instance.ts';
import { joinFacts } from './join-facts.ts';
import { knownStates, type StartValues, walkedStates } from './recorded-states.ts';
import type { Run } from './run.ts';
import { nameApart } from './scenario-names.ts';

/** A scenario that got another name, since an earlier run has one of that name. */
export type RenamedScenario = { run: string; from: string; to: string };

export type JoinedRuns = { parts: InstanceParts; renamed: RenamedScenario[] };

const optionsPath = '/sdapi/v1/options';

/** A server without a spec, or recordings that never asked for it: then nothing is known but what was recorded. */
const noSpec = '{"openapi":"3.0.2","info":{"title":"No spec was recorded","version":"0"},"paths":{}}';

/**
 * Makes one instance of several runs of a server. What each was when it began comes from the first that tells it, and last from
 * `base`, whose exchanges are left out. The state of an exchange is told from how its own run began.
 */
export function joinRuns(runs: readonly Run[], name: string, base?: Run): JoinedRuns {
  const known = base ? [...runs, base] : runs;
  const lists = joinLists(known);
  const spec = known.find((run) => run.spec !== undefined)?.spec ?? parsePythonJson(noSpec);
  const earliestFirst = base ? [base, ...runs] : runs;
  const facts = joinFacts(
    earliestFirst.map((run) => run.facts),
    lists.get(optionsPath),
  );
  const renamed: RenamedScenario[] = [];
  const exchanges: Exchange[] = [];
  const taken = new Set<string>();
  for (const run of runs) {
    const names = nameApart(
      run.exchanges.map(({ scenario }) => scenario),
      taken,
    );
    for (const [from, to] of names) {
      if (from !== to) renamed.push({ run: run.name, from, to });
      taken.add(to);
    }
    const before = exchanges.reduce((last, { order }) => Math.max(last, order + 1), 0);
    const states = statesOf(run, { lists, specValue: spec, facts });
    for (const [index, exchange] of run.exchanges.entries()) {
      const scenario = names.get(exchange.scenario) ?? exchange.scenario;
      exchanges.push({ ...exchange, scenario, order: before + exchange.order, state: states[index] ?? {} });
    }
  }
  const sources = runs.flatMap((run) => run.sources);
  if (base) sources.push(`base: ${base.name}`);
  return { parts: { name, server: joinServers(known), sources, spec, lists, facts, exchanges }, renamed };
}

function joinLists(runs: readonly Run[]): Map<string, PyValue> {
  const lists = new Map<string, PyValue>();
  for (const [path, value] of runs.flatMap((run) => [...run.lists])) {
    if (!lists.has(path)) lists.set(path, value);
  }
  return lists;
}

function statesOf(run: Run, start: StartValues): readonly Exchange['state'][] {
  const own = run.lists.get(optionsPath);
  return run.states ? knownStates(run.states, start, own) : walkedStates(run.exchanges, start, own);
}

const unknown = 'unknown';

function joinServers(runs: readonly Run[]): ServerIdentity {
  const first = (of: (server: ServerIdentity) => string) =>
    runs.map(({ server }) => of(server)).find((told) => told !== unknown) ?? unknown;
  return { dialect: first(({ dialect }) => dialect), version: first(({ version }) => version) };
}

/** Two of the runs whose servers are not the same, if there are any. What is unknown of a server is no difference. */
export function findStrangers(runs: readonly Run[]): { one: Run; other: Run } | undefined {
  for (const [index, one] of runs.entries()) {
    const other = runs.slice(index + 1).find((run) => !isSameServer(one.server, run.server));
    if (other) return { one, other };
  }
  return undefined;
}

function isSameServer(one: ServerIdentity, other: ServerIdentity): boolean {
  const differ = (a: string, b: string) => a !== b && a !== unknown && b !== unknown;
  return !differ(one.dialect, other.dialect) && !differ(one.version, other.version);
}
