import { decodeBase64 } from '@sdwebui/client/images';
import type { LearnedFacts, ModelFailure } from '../instance/learned-facts.ts';
import type { LeanExchange } from './lean-exchange.ts';
import { leanText } from './recorded-body.ts';

const loraHashes = /Lora hashes: \\*"((?:[^"\\]+: [0-9a-f]+(?:, )?)+)\\*"/g;
const embeddingHashes = /TI hashes: \\*"((?:[^"\\]+: [0-9a-f]+(?:, )?)+)\\*"/g;
const vaeHash = /VAE hash: ([0-9a-f]+), VAE: ([^,"\\\n]+)/g;

/** The words by which a failure of a model is known. */
const modelFailureWords: Readonly<Record<ModelFailure, string>> = {
  'value-per-channel': 'Expected more than 1 value per channel when training',
};

/** Reads out of all replies what no list tells: the hashes of LoRAs, embeddings, VAEs and late-loaded checkpoints. */
export function learnFacts(exchanges: readonly LeanExchange[]): LearnedFacts {
  const loras = new Map<string, string>();
  const embeddings = new Map<string, string>();
  const vaes = new Map<string, string>();
  const modelFailures = new Set<ModelFailure>();
  for (const { response } of exchanges) {
    const reply = leanText(response.body);
    for (const match of reply.matchAll(loraHashes)) addPairs(loras, match[1] as string);
    for (const match of reply.matchAll(embeddingHashes)) addPairs(embeddings, match[1] as string);
    for (const match of reply.matchAll(vaeHash)) vaes.set(match[2] as string, match[1] as string);
    for (const [failure, words] of Object.entries(modelFailureWords)) {
      if (reply.includes(words)) modelFailures.add(failure as ModelFailure);
    }
  }
  return {
    loras: toSortedRecord(loras),
    embeddings: toSortedRecord(embeddings),
    vaes: toSortedRecord(vaes),
    checkpoints: toSortedRecord(checkpointHashes(exchanges)),
    credentials: credentials(exchanges),
    hiddenOptions: hiddenOptions(exchanges),
    modelFailures: [...modelFailures].sort(),
  };
}

function addPairs(into: Map<string, string>, text: string): void {
  for (const pair of text.split(', ')) {
    const colon = pair.lastIndexOf(': ');
    if (colon > 0) into.set(pair.slice(0, colon), pair.slice(colon + 2));
  }
}

function checkpointHashes(exchanges: readonly LeanExchange[]): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { request, response } of exchanges) {
    if (request.url !== '/sdapi/v1/sd-models' || response.body?.kind !== 'json') continue;
    const models = response.body.value;
    for (const model of Array.isArray(models) ? models : []) {
      if (!(model instanceof Map)) continue;
      const name = model.get('model_name');
      const sha256 = model.get('sha256');
      if (typeof name === 'string' && typeof sha256 === 'string') hashes.set(name, sha256);
    }
  }
  return hashes;
}

/** Extensions leave routes open to anybody, so what was refused anywhere does not count. */
function credentials(exchanges: readonly LeanExchange[]): string[] {
  const letIn = new Set<string>();
  const refused = new Set<string>();
  for (const { request, response } of exchanges) {
    const basic = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (basic !== undefined) (response.status === 401 ? refused : letIn).add(basic);
  }
  return [...letIn]
    .filter((basic) => !refused.has(basic))
    .map((basic) => new TextDecoder().decode(decodeBase64(basic)))
    .sort();
}

/** Options that were posted with success, and stand in none of the recorded lists. */
function hiddenOptions(exchanges: readonly LeanExchange[]): string[] {
  const shown = new Set<string>();
  const taken = new Set<string>();
  for (const { request, response } of exchanges) {
    if (request.url !== '/sdapi/v1/options' || response.status !== 200) continue;
    const listed = response.body?.kind === 'json' ? response.body.value : null;
    if (listed instanceof Map) for (const name of listed.keys()) shown.add(name);
    const posted = request.body?.kind === 'json' ? request.body.value : null;
    if (posted instanceof Map) for (const name of posted.keys()) taken.add(name);
  }
  return [...taken].filter((name) => !shown.has(name)).sort();
}

function toSortedRecord(map: Map<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
