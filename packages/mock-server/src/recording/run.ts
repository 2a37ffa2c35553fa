import type { Exchange } from '../instance/exchange.ts';
import type { Instance, ServerIdentity } from '../instance/instance.ts';
import type { LearnedFacts } from '../instance/learned-facts.ts';
import type { PyValue } from '../python/index.ts';
import type { HarEntry } from './har.ts';
import { identifyServer } from './identify-server.ts';
import { type LeanExchange, toLeanExchange } from './lean-exchange.ts';
import { learnFacts } from './learn-facts.ts';
import type { Digest, FoundPicture } from './picture-token.ts';
import type { Pictures } from './pictures.ts';
import { findSpec, startValues } from './start-values.ts';

/** A server as one recording of it, or one instance, shows it: its exchanges, and how it was when they began. */
export type Run = {
  /** What it is called when something is said of it. */
  name: string;
  /** `unknown` for what nothing told. */
  server: ServerIdentity;
  /** Names of the recordings it was made of. */
  sources: readonly string[];
  spec: PyValue | undefined;
  /** Start values by the path that answers them. */
  lists: ReadonlyMap<string, PyValue>;
  facts: LearnedFacts;
  exchanges: readonly LeanExchange[];
  /** In which state each exchange was made, as far as that is known already. */
  states: readonly Exchange['state'][] | undefined;
};

/** Reads a recording entry by entry: each one's bytes are let go before the next is asked for. */
export async function readRecording(
  name: string,
  entries: Iterable<HarEntry> | AsyncIterable<HarEntry>,
  { digest, pictures }: { digest: Digest; pictures: Pictures },
): Promise<Run> {
  const exchanges: LeanExchange[] = [];
  for await (const entry of entries) {
    const found: FoundPicture[] = [];
    exchanges.push(toLeanExchange(entry, exchanges.length, digest, (picture) => found.push(picture)));
    for (const { file, bytes } of found) await pictures.keep(file, () => bytes);
  }
  const spec = findSpec(exchanges);
  return {
    name,
    server: identifyServer(exchanges, spec !== undefined),
    sources: [name],
    spec,
    lists: startValues(exchanges),
    facts: learnFacts(exchanges),
    exchanges,
    states: undefined,
  };
}

/** An instance as a run. Its pictures stay where they are until they are asked for. */
export async function readInstance(instance: Instance, sources: readonly string[]): Promise<Run> {
  const { name, server, lists, facts, specValue, spec } = instance;
  const exchanges = await instance.exchanges();
  return {
    name,
    server,
    sources,
    spec: Object.keys(spec.paths).length === 0 ? undefined : specValue,
    lists,
    facts,
    exchanges,
    states: exchanges.map(({ state }) => state),
  };
}
