import type { Exchange } from '../instance/exchange.ts';
import type { ServerIdentity } from '../instance/instance.ts';
import type { LearnedFacts } from '../instance/learned-facts.ts';
import { type PyValue, stringifyPython } from '../python/index.ts';
import { createFileNames } from './file-names.ts';
import { indentJson } from './indent-json.ts';
import { type Manifest, manifestFile, specFile } from './manifest.ts';
import { formatScenarioFile } from './scenario-file.ts';

/** The files of an instance by their path inside the folder. */
export type InstanceFiles = Map<string, string | Uint8Array>;

/** All that makes an instance, but for its pictures. */
export type InstanceParts = {
  name: string;
  server: ServerIdentity;
  /** Names of the recordings that it was made of. */
  sources: readonly string[];
  spec: PyValue;
  /** Start values by the path that answers them. */
  lists: ReadonlyMap<string, PyValue>;
  facts: LearnedFacts;
  exchanges: readonly Exchange[];
};

/** Bodies up to this length stand where they belong, even if a file of the instance holds the same. */
const shortBody = 100;

/** The files of an instance, its pictures left out. Pure: the same parts give the same bytes. */
export function composeInstance(parts: InstanceParts): InstanceFiles {
  const { name, server, sources, spec, lists, facts, exchanges } = parts;
  const files: InstanceFiles = new Map();
  const manifest: Manifest = {
    format: 1,
    name,
    server,
    sources: [...sources],
    lists: {},
    facts,
    exchanges: [],
  };
  const nameFile = createFileNames();
  const fileOf = new Map([[stringifyPython(spec, { allowNan: true }), specFile]]);
  for (const [path, value] of lists) {
    const file = nameFile('lists', path.replace(/^\/(sdapi\/v1\/)?/, ''));
    manifest.lists[path] = file;
    files.set(file, `${indentJson(value)}\n`);
    fileOf.set(stringifyPython(value, { allowNan: true }), file);
  }
  const findFile = (text: string) => (text.length > shortBody ? fileOf.get(text) : undefined);
  for (const [scenario, members] of byScenario(exchanges)) {
    const file = nameFile('exchanges', scenario);
    manifest.exchanges.push(file);
    files.set(file, formatScenarioFile(scenario, members, findFile));
  }
  files.set(specFile, `${indentJson(spec)}\n`);
  files.set(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

function byScenario(exchanges: readonly Exchange[]): Map<string, Exchange[]> {
  const scenarios = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const members = scenarios.get(exchange.scenario);
    if (members) members.push(exchange);
    else scenarios.set(exchange.scenario, [exchange]);
  }
  return scenarios;
}
