import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { parsePythonJson, toJson } from '../python/index.ts';
import { composeInstance, type InstanceFiles } from './compose-instance.ts';
import type { HarEntry } from './har.ts';
import { identifyServer } from './identify-server.ts';
import { imagesFolder } from './instance-files.ts';
import { type KeepPicture, type LeanExchange, toLeanExchange } from './lean-exchange.ts';
import { learnFacts } from './learn-facts.ts';
import type { Digest, FoundPicture } from './picture-token.ts';
import { recordedStates } from './recorded-states.ts';
import { findSpec, startValues } from './start-values.ts';

export type ImportOptions = {
  name: string;
  /** Names of the recordings, for the manifest. */
  sources: string[];
  /** SHA-256 in hexadecimal. */
  digest: Digest;
  /**
   * Takes each picture once, while the entries are still being read, so that they need not all be held in memory.
   *
   * @default they are among the returned files
   */
  keepPicture?: KeepPicture;
};

/**
 * Turns the entries of a recording into the files of an instance. Pure: the same entries give the same bytes. Each entry's
 * bytes are let go before the next one is asked for. Where no entry holds the server's spec, the instance can only repeat what
 * was recorded.
 */
export async function importHar(
  entries: Iterable<HarEntry> | AsyncIterable<HarEntry>,
  options: ImportOptions,
): Promise<InstanceFiles> {
  const pictures: InstanceFiles = new Map();
  const { name, sources, digest } = options;
  const keepPicture = options.keepPicture ?? ((path, bytes) => void pictures.set(path, bytes));
  const drafts = await toLeanExchanges(entries, digest, keepPicture);
  const recordedSpec = findSpec(drafts);
  const specValue = recordedSpec ?? parsePythonJson(noSpec);
  const lists = startValues(drafts);
  const facts = learnFacts(drafts);
  const states = recordedStates(drafts, { lists, spec: toJson(specValue) as OpenApiDocument, facts });
  const files = composeInstance({
    name,
    server: identifyServer(drafts, recordedSpec !== undefined),
    sources,
    spec: specValue,
    lists,
    facts,
    exchanges: drafts.map((draft, index) => ({ ...draft, state: states[index] ?? {} })),
  });
  for (const path of [...pictures.keys()].sort()) files.set(path, pictures.get(path) as Uint8Array);
  return files;
}

/** A server without a spec, or a recording that never asked for it: then nothing is known but what was recorded. */
const noSpec = '{"openapi":"3.0.2","info":{"title":"No spec was recorded","version":"0"},"paths":{}}';

async function toLeanExchanges(
  entries: Iterable<HarEntry> | AsyncIterable<HarEntry>,
  digest: Digest,
  keepPicture: KeepPicture,
): Promise<LeanExchange[]> {
  const exchanges: LeanExchange[] = [];
  const kept = new Set<string>();
  for await (const entry of entries) {
    const found: FoundPicture[] = [];
    exchanges.push(toLeanExchange(entry, exchanges.length, digest, (picture) => found.push(picture)));
    for (const { file, bytes } of found) {
      if (kept.has(file)) continue;
      kept.add(file);
      await keepPicture(`${imagesFolder}/${file}`, bytes);
    }
  }
  return exchanges;
}
