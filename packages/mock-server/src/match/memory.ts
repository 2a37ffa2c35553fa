import { gzipBytes } from '../gzip-bytes.ts';
import type { Incoming } from '../incoming.ts';
import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { decodePythonJsonBytes, type PyDict, type PyValue } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';
import { type Reply, sourceHeader } from '../reply.ts';
import { canonicalRequest, type VisitField } from './canonical-request.ts';
import { digestBytes } from './digest-bytes.ts';
import { echoTaskId } from './echo-task-id.ts';
import type { MissReport } from './miss/miss-report.ts';
import { gatherFields } from './request-fields.ts';
import { Sketches } from './sketches.ts';
import { createTemplateFinder, type TemplateFinder } from './template-finder.ts';
import { Turns } from './turns.ts';
import { pathOf, visitQuery } from './wanted.ts';

/** Request headers that a reply may hang on. */
const heeded = [
  'authorization',
  'content-type',
  'origin',
  'access-control-request-method',
  'access-control-request-headers',
  'accept-encoding',
];

/** A request without its headers: what is asked of the memory. */
type Question = { method: string; url: string; body: Uint8Array };

type Index = {
  turns: ReadonlyMap<string, Turns>;
  sketches: Sketches<Turns>;
  /** Paths of which something was recorded. */
  paths: ReadonlySet<string>;
};

/**
 * All that was recorded of a server, by the very bytes of its requests, or else by the JSON in them: what serves a server
 * whose dialect is not built. Several recordings of one request are given in turn, and the last repeats.
 */
export class Memory {
  readonly #instance: Instance;
  readonly #findTemplate: TemplateFinder;
  readonly #given = new Set<Exchange>();
  #index: Promise<Index> | undefined;

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#findTemplate = createTemplateFinder(instance.spec);
  }

  /** The next recorded reply to this request; to the same one with other headers, where only that was recorded. */
  async recall(request: Incoming, body: Uint8Array): Promise<Reply | undefined> {
    const found = await this.#find(request, body);
    if (!found) return undefined;
    const exchange = found.turns.next();
    this.#given.add(exchange);
    return this.#replyOf(exchange, found.value);
  }

  /** True if a recording answers this request; takes no turn. */
  async has(request: Incoming, body: Uint8Array): Promise<boolean> {
    return (await this.#find(request, body)) !== undefined;
  }

  /** Why no recording answers this request, for one of which that is so; takes no turn. */
  async explainMiss({ method, path, search }: Incoming, body: Uint8Array): Promise<MissReport> {
    const { sketches, paths } = await this.#indexed();
    const { explainNoRoute, writeMissReport } = await import('./miss/index.ts');
    const url = path + search;
    const hasSpec = Object.keys(this.#instance.spec.paths).length > 0;
    if (hasSpec && this.#findTemplate(path) === undefined && !paths.has(path)) {
      return explainNoRoute({ method, path }, this.#instance);
    }
    const asked = gatherFields((visit) => this.#walk({ method, url, body }, readJson(body), visit));
    const candidates = sketches.nearest(this.#operationOf(method, path), asked);
    const miss = { method, url, asked, candidates, canBeComputed: false };
    return writeMissReport({ kind: 'no-recording', ...miss }, this.#instance);
  }

  /** What was recorded and not given yet, in order. */
  async unused(): Promise<Exchange[]> {
    return (await this.#instance.exchanges()).filter((exchange) => !this.#given.has(exchange));
  }

  /** The turns of a request, and its JSON where that alone told which they are. */
  async #find(
    { method, path, search, header }: Incoming,
    body: Uint8Array,
  ): Promise<{ turns: Turns; value: PyValue | undefined } | undefined> {
    const { turns } = await this.#indexed();
    const question = { method, url: path + search, body };
    const bare = bareKey(question);
    const exact = turns.get(bare + headerKey(header)) ?? turns.get(bare);
    if (exact) return { turns: exact, value: undefined };
    const value = readJson(body);
    const alike = value === undefined ? undefined : turns.get(jsonKey(question, value));
    return alike && { turns: alike, value };
  }

  async #replyOf({ response }: Exchange, asked: PyValue | undefined): Promise<Reply> {
    const recorded = await renderBody(response.body, this.#instance);
    const body = response.body && asked !== undefined ? echoTaskId(recorded, response.body, asked) : recorded;
    const { 'content-encoding': encoding, ...plain } = response.headers;
    const isPacked = encoding === 'gzip';
    const sent = isPacked ? await gzipBytes(body) : body;
    const headers: Record<string, string> = { ...plain, 'content-length': String(sent.length) };
    if (isPacked) headers['content-encoding'] = encoding;
    headers[sourceHeader] = 'recorded';
    return { status: response.status, headers, body: sent };
  }

  #indexed(): Promise<Index> {
    this.#index ??= this.#build();
    return this.#index;
  }

  async #build(): Promise<Index> {
    const turns = new Map<string, Turns>();
    const sketches = new Sketches<Turns>();
    const paths = new Set<string>();
    for (const exchange of await this.#instance.exchanges()) {
      const { method, url, headers } = exchange.request;
      const body = await renderBody(exchange.request.body, this.#instance);
      const question = { method, url, body };
      const value = readJson(body);
      const bare = bareKey(question);
      const alike = value === undefined ? [] : [jsonKey(question, value)];
      for (const key of [bare, bare + headerKey((name) => headers[name]), ...alike]) {
        const known = turns.get(key);
        if (known) known.add(exchange);
        else turns.set(key, new Turns(exchange));
      }
      const path = pathOf(url);
      paths.add(path);
      const same = turns.get(alike[0] ?? bare) as Turns;
      if (same.first !== exchange) continue;
      const draft = sketches.begin(this.#operationOf(method, path));
      this.#walk(question, value, draft.visit);
      draft.keep(same);
    }
    return { turns, sketches, paths };
  }

  #operationOf(method: string, path: string): string {
    return `${method} ${this.#findTemplate(path) ?? path}`;
  }

  /** Shows each field that tells recordings of an operation apart. */
  #walk({ url, body }: Question, value: PyValue | undefined, visit: VisitField): void {
    const path = pathOf(url);
    if (value !== undefined) canonicalRequest('', '', value, noState, visit);
    else if (body.length > 0) visit('body', `<${digestBytes(body)}>`, new TextDecoder().decode(body));
    visitQuery(url, visit);
    const template = this.#findTemplate(path);
    if (template !== undefined && template !== path) visit('path', JSON.stringify(path), path);
  }
}

const noState: PyDict = new Map();

function readJson(body: Uint8Array): PyValue | undefined {
  if (body.length === 0) return undefined;
  try {
    return decodePythonJsonBytes(body);
  } catch {
    return undefined;
  }
}

function bareKey({ method, url, body }: Question): string {
  return `${method} ${url} ${digestBytes(body)}`;
}

function jsonKey({ method, url }: Question, value: PyValue): string {
  return `json ${canonicalRequest(method, url, value, noState)}`;
}

function headerKey(header: (name: string) => string | undefined): string {
  return heeded
    .map((name) => `${name}:${header(name) ?? ''}`)
    .join('\n')
    .replace('accept-encoding:identity', 'accept-encoding:');
}
