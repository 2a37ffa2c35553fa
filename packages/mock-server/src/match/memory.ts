import { gzipBytes } from '../gzip-bytes.ts';
import type { Incoming } from '../incoming.ts';
import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { renderBody } from '../recording/index.ts';
import { type Reply, sourceHeader } from '../reply.ts';
import { digestBytes } from './digest-bytes.ts';

/** Request headers that a reply may hang on. */
const heeded = [
  'authorization',
  'content-type',
  'origin',
  'access-control-request-method',
  'access-control-request-headers',
  'accept-encoding',
];

/**
 * All that was recorded of a server, by the very bytes of its requests: what serves a server whose dialect is not built.
 * Several recordings of one request are given in turn, and the last repeats.
 */
export class Memory {
  readonly #instance: Instance;
  readonly #turns = new Map<string, number>();
  #index: Promise<ReadonlyMap<string, readonly Exchange[]>> | undefined;

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** The next recorded reply to this request; to the same one with other headers, where only that was recorded. */
  async recall(request: Incoming, body: Uint8Array): Promise<Reply | undefined> {
    this.#index ??= this.#build();
    const index = await this.#index;
    const bare = bareKey(request.method, request.path + request.search, body);
    const key = [bare + headerKey(request.header), bare].find((candidate) => index.has(candidate));
    if (key === undefined) return undefined;
    const exchanges = index.get(key) ?? [];
    const turn = this.#turns.get(key) ?? 0;
    this.#turns.set(key, turn + 1);
    return this.#replyOf(exchanges[Math.min(turn, exchanges.length - 1)] as Exchange);
  }

  async #replyOf({ response }: Exchange): Promise<Reply> {
    const body = await renderBody(response.body, this.#instance);
    const { 'content-encoding': encoding, ...plain } = response.headers;
    const isPacked = encoding === 'gzip';
    const sent = isPacked ? await gzipBytes(body) : body;
    const headers: Record<string, string> = { ...plain, 'content-length': String(sent.length) };
    if (isPacked) headers['content-encoding'] = encoding;
    headers[sourceHeader] = 'recorded';
    return { status: response.status, headers, body: sent };
  }

  async #build(): Promise<ReadonlyMap<string, readonly Exchange[]>> {
    const index = new Map<string, Exchange[]>();
    const add = (key: string, exchange: Exchange) => {
      const same = index.get(key);
      if (same) same.push(exchange);
      else index.set(key, [exchange]);
    };
    for (const exchange of await this.#instance.exchanges()) {
      const { method, url, headers, body } = exchange.request;
      const bare = bareKey(method, url, await renderBody(body, this.#instance));
      add(bare, exchange);
      add(bare + headerKey((name) => headers[name]), exchange);
    }
    return index;
  }
}

function bareKey(method: string, url: string, body: Uint8Array): string {
  return `${method} ${url} ${digestBytes(body)}`;
}

function headerKey(header: (name: string) => string | undefined): string {
  return heeded
    .map((name) => `${name}:${header(name) ?? ''}`)
    .join('\n')
    .replace('accept-encoding:identity', 'accept-encoding:');
}
