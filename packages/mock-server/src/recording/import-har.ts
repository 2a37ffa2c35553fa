import type { Exchange } from '../instance/exchange.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { type PyValue, parsePythonJson, stringifyPython, toJson } from '../python/index.ts';
import type { HarEntry } from './har.ts';
import { identifyServer } from './identify-server.ts';
import { indentJson } from './indent-json.ts';
import { imagesFolder, type Manifest, manifestFile, specFile } from './instance-files.ts';
import { learnFacts } from './learn-facts.ts';
import type { Digest, FoundPicture } from './picture-token.ts';
import { toRecordedBody } from './recorded-body.ts';
import { recordedStates } from './recorded-states.ts';
import { formatScenarioFile } from './scenario-file.ts';

/** The files of an instance by their path inside the folder. */
export type InstanceFiles = Map<string, string | Uint8Array>;

export type ImportOptions = {
  name: string;
  /** Names of the recordings, for the manifest. */
  sources: string[];
  /** SHA-256 in hexadecimal. */
  digest: Digest;
};

/** Answers that state or the clock changes from moment to moment, so that a start value would be misleading. */
const momentary = new Set(['/sdapi/v1/progress', '/internal/pending-tasks', '/internal/sysinfo']);

/**
 * Turns the entries of a recording into the files of an instance. Pure: the same entries give the same bytes. Where no entry
 * holds the server's spec, the instance can only repeat what was recorded.
 */
export function importHar(entries: readonly HarEntry[], options: ImportOptions): InstanceFiles {
  const recordedSpec = findSpec(entries);
  const specValue = parsePythonJson(recordedSpec ?? noSpec);
  const pictures = new Map<string, FoundPicture>();
  const take = (bytes: Uint8Array) =>
    toRecordedBody(bytes, options.digest, (found) => pictures.set(found.file, found));
  const drafts = entries.map((entry, order) => toExchange(entry, order, take));
  const lists = startValues(drafts);
  const spec = toJson(specValue) as OpenApiDocument;
  const replies = entries.map((entry) => new TextDecoder().decode(entry.responseBody));
  const facts = learnFacts(replies, drafts);
  const states = recordedStates(drafts, { lists, spec, facts });
  const exchanges = drafts.map((draft, index) => ({ ...draft, state: states[index] ?? {} }));

  const files: InstanceFiles = new Map();
  const manifest: Manifest = {
    format: 1,
    name: options.name,
    server: identifyServer(replies, entries, recordedSpec !== undefined),
    sources: options.sources,
    lists: {},
    facts,
    exchanges: [],
  };
  for (const [path, value] of lists) {
    const file = `lists/${fileName(path.replace(/^\/(sdapi\/v1\/)?/, ''))}.json`;
    manifest.lists[path] = file;
    files.set(file, `${indentJson(value)}\n`);
  }
  const fileOf = new Map([[stringifyPython(specValue), specFile]]);
  for (const [path, file] of Object.entries(manifest.lists)) {
    fileOf.set(stringifyPython(lists.get(path) ?? null), file);
  }
  for (const [scenario, members] of byScenario(exchanges)) {
    const file = `exchanges/${fileName(scenario)}.json`;
    manifest.exchanges.push(file);
    files.set(
      file,
      formatScenarioFile(scenario, members, (text) => (text.length > 100 ? fileOf.get(text) : undefined)),
    );
  }
  for (const { file, bytes } of [...pictures.values()].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    files.set(`${imagesFolder}/${file}`, bytes);
  }
  files.set(specFile, `${indentJson(specValue)}\n`);
  files.set(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

/** A server without a spec, or a recording that never asked for it: then nothing is known but what was recorded. */
const noSpec = '{"openapi":"3.0.2","info":{"title":"No spec was recorded","version":"0"},"paths":{}}';

function findSpec(entries: readonly HarEntry[]): string | undefined {
  const entry = entries.find(
    ({ method, url, status }) => method === 'GET' && url === '/openapi.json' && status === 200,
  );
  return entry && new TextDecoder().decode(entry.responseBody);
}

const unkeptRequestHeaders = new Set(['host', 'content-length', 'connection', 'user-agent', 'accept']);
const unkeptResponseHeaders = new Set(['date', 'content-length', 'connection', 'transfer-encoding']);

function toExchange(
  entry: HarEntry,
  order: number,
  take: (bytes: Uint8Array) => Exchange['request']['body'],
): Omit<Exchange, 'state'> & { state: Record<string, unknown> } {
  const requestHeaders = keep(entry.requestHeaders, unkeptRequestHeaders);
  if (requestHeaders['accept-encoding'] === 'identity') delete requestHeaders['accept-encoding'];
  return {
    scenario: entry.scenario || unnamedScenario(entry),
    order,
    startedAt: entry.startedAt,
    durationMs: entry.durationMs,
    state: {},
    request: { method: entry.method, url: entry.url, headers: requestHeaders, body: take(entry.requestBody) },
    response: {
      status: entry.status,
      headers: keep(entry.responseHeaders, unkeptResponseHeaders),
      body: take(entry.responseBody),
    },
  };
}

function keep(
  headers: Readonly<Record<string, string>>,
  unkept: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unkept.has(name)));
}

function unnamedScenario({ method, url }: HarEntry): string {
  const path = (url.split('?')[0] as string).replace(/^\/(sdapi\/v1\/)?/, '') || 'root';
  return `unnamed/${method.toLowerCase()}-${path.replaceAll('/', '-')}`;
}

/** What every plain GET answered first: the server's lists when the recording began. */
function startValues(exchanges: readonly Exchange[]): Map<string, PyValue> {
  const lists = new Map<string, PyValue>();
  for (const { request, response } of exchanges) {
    if (request.method !== 'GET' || response.status !== 200 || response.body?.kind !== 'json') continue;
    if (request.url === '/openapi.json' || request.url.includes('?') || momentary.has(request.url)) continue;
    if (!lists.has(request.url)) lists.set(request.url, response.body.value);
  }
  return lists;
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

/** A name that every file system takes; slashes stay folders. */
function fileName(name: string): string {
  return name
    .split('/')
    .map((part) => part.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '') || '-')
    .join('/');
}
