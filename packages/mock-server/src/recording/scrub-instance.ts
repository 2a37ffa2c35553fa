import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import type { LearnedFacts } from '../instance/learned-facts.ts';
import type { PyValue } from '../python/index.ts';
import { bundleInstance } from './bundle-instance.ts';
import { composeInstance, type InstanceFiles } from './compose-instance.ts';
import type { HarEntry } from './har.ts';
import { type FileSource, openInstance } from './instance-files.ts';
import { toLeanExchange, unnamedScenario } from './lean-exchange.ts';
import { imagesFolder, type Manifest, manifestFile, parseManifest, specFile } from './manifest.ts';
import type { Digest } from './picture-token.ts';
import { toRecordedBody } from './recorded-body.ts';
import { RecordingFormatError } from './recording-format-error.ts';
import type { Redactor } from './redact/index.ts';
import { renderBody } from './render-body.ts';
import { type TravelledExchange, travelledExchanges } from './travelled-exchanges.ts';

/**
 * An instance with its secrets replaced: the files that the recording would have become if it had been redacted in the first
 * place. Files that are none of an instance's are kept and redacted too.
 *
 * @throws RecordingFormatError when a file is not as `docs/recording-format.md` says
 */
export async function scrubInstance(
  files: ReadonlyMap<string, Uint8Array>,
  redactor: Redactor,
  digest: Digest,
): Promise<InstanceFiles> {
  const instance = await openInstance(sourceOf(files));
  const manifest = parseManifest(new TextDecoder().decode(files.get(manifestFile)));
  const starts = await startEntries(instance);
  const exchanges = await instance.exchanges();
  const entries = (await travelledExchanges(instance)).map(toEntry);
  const others = strangers(files, manifest);
  redactor.learn([...starts, ...entries]);
  redactor.learnFiles(others.map(([, bytes]) => bytes));

  const pictures: InstanceFiles = new Map();
  const take = (bytes: Uint8Array) =>
    toRecordedBody(bytes, digest, (found) => pictures.set(`${imagesFolder}/${found.file}`, found.bytes));
  const readStart = (entry: HarEntry): PyValue => {
    const body = take(redactor.entry(entry).responseBody);
    return body?.kind === 'json' ? body.value : null;
  };
  const [spec, ...lists] = starts as [HarEntry, ...HarEntry[]];
  const clean = composeInstance({
    name: redactor.text(manifest.name, manifestFile),
    server: manifest.server,
    sources: manifest.sources.map((source) => redactor.text(source, manifestFile)),
    spec: readStart(spec),
    lists: new Map(lists.map((entry) => [redactor.text(entry.url, manifestFile), readStart(entry)])),
    facts: redactFacts(instance.facts, redactor),
    exchanges: entries.map((entry, index) => {
      const { order, state } = exchanges[index] as Exchange;
      const redacted = nameAnew(entry, redactor.entry(entry));
      const lean = toLeanExchange(redacted, order, digest, (found) =>
        pictures.set(`${imagesFolder}/${found.file}`, found.bytes),
      );
      return { ...lean, state: redactValue(state, 'state', redactor) };
    }),
  });
  for (const path of [...pictures.keys()].sort()) clean.set(path, pictures.get(path) as Uint8Array);
  for (const [path, bytes] of others) clean.set(redactor.text(path, path), redactor.file(bytes, path));
  return manifest.files ? bundleInstance(sourceOf(clean)) : clean;
}

/** The spec and the lists as replies, which they were. */
function startEntries(instance: Instance): Promise<HarEntry[]> {
  const starts: [path: string, value: PyValue][] = [[`/${specFile}`, instance.specValue], ...instance.lists];
  return Promise.all(
    starts.map(async ([path, value]) => ({
      ...{ scenario: undefined, startedAt: '', durationMs: 0, method: 'GET', url: path, status: 200 },
      ...{ requestHeaders: {}, requestBody: new Uint8Array(), responseHeaders: {} },
      responseBody: await renderBody({ kind: 'json', value, layout: 'compact' }, instance),
    })),
  );
}

function toEntry({ scenario, startedAt, durationMs, request, response }: TravelledExchange): HarEntry {
  return {
    ...{ scenario, startedAt, durationMs, method: request.method, url: request.url, status: response.status },
    ...{ requestHeaders: request.headers, requestBody: request.body },
    ...{ responseHeaders: response.headers, responseBody: response.body },
  };
}

/** A scenario that was named after a URL is named after what the URL has become. */
function nameAnew(original: HarEntry, redacted: HarEntry): HarEntry {
  const before = unnamedScenario(original);
  if (!original.scenario?.startsWith(before)) return redacted;
  return { ...redacted, scenario: unnamedScenario(redacted) + original.scenario.slice(before.length) };
}

function redactFacts(facts: LearnedFacts, redactor: Redactor): LearnedFacts {
  const redacted = redactValue(facts, `${manifestFile} facts`, redactor);
  return { ...redacted, credentials: [...redacted.credentials].sort() };
}

function redactValue<T>(value: T, where: string, redactor: Redactor): T {
  return readJson<T>(redactor.bytes(new TextEncoder().encode(JSON.stringify(value)), where));
}

function strangers(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): [string, Uint8Array][] {
  const own = new Set([manifestFile, specFile, ...Object.values(manifest.lists), ...manifest.exchanges]);
  return [...files].filter(([path]) => !own.has(path) && !path.startsWith(`${imagesFolder}/`));
}

function sourceOf(files: ReadonlyMap<string, string | Uint8Array>): FileSource {
  const get = (path: string): string | Uint8Array => {
    const content = files.get(path);
    if (content === undefined)
      throw new RecordingFormatError(`${path} is missing. Import the recording again.`);
    return content;
  };
  const text = (content: string | Uint8Array) =>
    typeof content === 'string' ? content : new TextDecoder().decode(content);
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { text: async (path) => text(get(path)), bytes: async (path) => bytes(get(path)) };
}

function readJson<T>(bytes: Uint8Array): T {
  // What is read was written by this package, or was read by it once already.
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
