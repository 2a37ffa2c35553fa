import type { Exchange } from '../instance/exchange.ts';
import type { Instance, ServerIdentity } from '../instance/instance.ts';
import type { LearnedFacts } from '../instance/learned-facts.ts';
import { httpMethods } from '../instance/openapi-document.ts';
import { picturesOf } from '../recording/index.ts';
import { createFindOperation } from '../validate/index.ts';
import type { DescribedPicture } from './describe-picture.ts';

/** What an instance holds, as `inspect --json` writes it. Fields are only ever added. */
export type InstanceDescription = {
  name: string;
  server: ServerIdentity;
  sources: readonly string[];
  /** Size of the folder in bytes. */
  bytes: number;
  exchanges: number;
  operations: DescribedOperation[];
  scenarios: DescribedScenario[];
  /** Options that differed from the start, and how many exchanges were recorded so; the start itself is `{}`. */
  states: { options: Exchange['state']; exchanges: number }[];
  /** Paths whose start values are known. */
  lists: string[];
  facts: LearnedFacts;
  pictures: {
    count: number;
    bytes: number;
    all: DescribedPicture[];
    /** Files that a body or a list names and the folder does not hold. */
    missing: string[];
  };
};

export type DescribedOperation = {
  method: string;
  /** As the spec writes it, `/task/{id}`; as it was asked for where the spec does not have it. */
  path: string;
  inSpec: boolean;
  /** Recordings by status. */
  recordings: Record<string, number>;
};

export type DescribedScenario = { name: string; exchanges: number; pictures: string[] };

export type DescribeOptions = {
  /** Names of the recordings that it was made of. */
  sources: readonly string[];
  /** Size of the folder in bytes. */
  bytes: number;
  /** Gives nothing for a picture that is not there. */
  describePicture: (file: string) => Promise<DescribedPicture | undefined>;
};

/** Says what an instance holds. */
export async function describeInstance(
  instance: Instance,
  { sources, bytes, describePicture }: DescribeOptions,
): Promise<InstanceDescription> {
  const exchanges = await instance.exchanges();
  const pictures: DescribedPicture[] = [];
  const missing: string[] = [];
  for (const file of picturesOf({ exchanges, lists: instance.lists })) {
    const picture = await describePicture(file);
    if (picture) pictures.push(picture);
    else missing.push(file);
  }
  return {
    name: instance.name,
    server: instance.server,
    sources,
    bytes,
    exchanges: exchanges.length,
    operations: describeOperations(instance, exchanges),
    scenarios: describeScenarios(exchanges),
    states: describeStates(exchanges),
    lists: [...instance.lists.keys()],
    facts: instance.facts,
    pictures: {
      count: pictures.length,
      bytes: pictures.reduce((sum, picture) => sum + picture.bytes, 0),
      all: pictures,
      missing,
    },
  };
}

function describeOperations(instance: Instance, exchanges: readonly Exchange[]): DescribedOperation[] {
  const find = createFindOperation(instance.specValue);
  const operations = new Map<string, DescribedOperation>();
  const add = (method: string, path: string, inSpec: boolean) => {
    const key = `${method} ${path}`;
    const known = operations.get(key) ?? { method, path, inSpec, recordings: {} };
    operations.set(key, known);
    return known;
  };
  for (const [path, item] of Object.entries(instance.spec.paths)) {
    for (const method of httpMethods) if (item[method]) add(method.toUpperCase(), path, true);
  }
  for (const { request, response } of exchanges) {
    const path = request.url.split('?')[0] as string;
    const found = find(request.method, path)?.key.replace(/^\S+ /, '');
    const { recordings } = add(request.method, found ?? path, found !== undefined);
    recordings[response.status] = (recordings[response.status] ?? 0) + 1;
  }
  return [...operations.values()];
}

function describeScenarios(exchanges: readonly Exchange[]): DescribedScenario[] {
  const scenarios = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const members = scenarios.get(exchange.scenario);
    if (members) members.push(exchange);
    else scenarios.set(exchange.scenario, [exchange]);
  }
  return Array.from(scenarios, ([name, members]) => ({
    name,
    exchanges: members.length,
    pictures: [...picturesOf({ exchanges: members, lists: new Map() })],
  }));
}

function describeStates(exchanges: readonly Exchange[]): InstanceDescription['states'] {
  const states = new Map<string, InstanceDescription['states'][number]>();
  for (const { state } of exchanges) {
    const key = JSON.stringify(state);
    const known = states.get(key) ?? { options: state, exchanges: 0 };
    known.exchanges += 1;
    states.set(key, known);
  }
  return [...states.values()].sort((a, b) => b.exchanges - a.exchanges);
}
