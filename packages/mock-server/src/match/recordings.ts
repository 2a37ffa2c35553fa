import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { type PyDict, type PyValue, toPyValue } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';
import type { Validator } from '../validate/index.ts';
import { canonicalRequest } from './canonical-request.ts';
import { wasDisturbed } from './disturbed.ts';
import { leavesSeedRandom } from './random-seed.ts';
import { RecordedReplies } from './recorded-replies.ts';

/**
 * Operations whose recordings count whatever stands in the query, and only in the state they were made in. What the mock
 * does not compute, an extension's operations for example, is the other way about, and may ask for a password of its own.
 */
const computed = new Set([
  '/sdapi/v1/txt2img',
  '/sdapi/v1/img2img',
  '/sdapi/v1/extra-single-image',
  '/sdapi/v1/extra-batch-images',
  '/sdapi/v1/png-info',
  '/sdapi/v1/interrogate',
]);

/** What is looked for. */
export type Wanted = {
  method: string;
  /** Path and query. */
  url: string;
  /** The body after validation. */
  value: PyValue;
  /** The options that differ from the start values. */
  state: PyDict;
  /** The request's header of that name; `''` without one. */
  authorization: string;
  /** True to find only what was recorded while somebody interrupted or skipped, false to find none of that. */
  disturbed: boolean;
};

/** A recorded reply that answers a request, and its exact bytes. */
export type RecordedReply = { exchange: Exchange; body: Uint8Array };

/**
 * The recordings of an instance, found by what was asked and in which state. Several recordings of one request are
 * given in turn; the last repeats, unless its seed was left to chance: then the next reply is computed.
 */
export class Recordings {
  readonly #instance: Instance;
  readonly #validator: Validator;
  readonly #replies: RecordedReplies;
  readonly #turns = new Map<string, number>();
  #version = 0;
  #index: Promise<ReadonlyMap<string, readonly Exchange[]>> | undefined;

  constructor(instance: Instance, validator: Validator) {
    this.#instance = instance;
    this.#validator = validator;
    this.#replies = new RecordedReplies(instance);
  }

  /** Counts up with every recording that was given but is not the last of its request. */
  get version(): number {
    return this.#version;
  }

  /** The next recorded reply to this request, if there is one. */
  async find(wanted: Wanted): Promise<RecordedReply | undefined> {
    const { value } = wanted;
    this.#index ??= this.#build();
    const key = keyOf(wanted);
    const candidates = (await this.#index).get(key);
    if (!candidates) return undefined;
    const turn = this.#turns.get(key) ?? 0;
    if (turn >= candidates.length && leavesSeedRandom(value)) return undefined;
    this.#turns.set(key, turn + 1);
    if (turn < candidates.length) this.#version += 1;
    const exchange = candidates[Math.min(turn, candidates.length - 1)] as Exchange;
    return { exchange, body: await this.#replies.body(exchange, value) };
  }

  async #build(): Promise<ReadonlyMap<string, readonly Exchange[]>> {
    const index = new Map<string, Exchange[]>();
    const exchanges = await this.#instance.exchanges();
    for (const [position, exchange] of exchanges.entries()) {
      const value = await this.#validated(exchange);
      if (value === undefined) continue;
      const { method, url, headers } = exchange.request;
      const key = keyOf({
        method,
        url,
        value,
        state: toPyValue(exchange.state) as PyDict,
        authorization: headers.authorization ?? '',
        disturbed: wasDisturbed(position, exchanges),
      });
      const same = index.get(key);
      if (same) same.push(exchange);
      else index.set(key, [exchange]);
    }
    return index;
  }

  /** Nothing for a request that is refused before it is looked up. */
  async #validated({ request, response }: Exchange): Promise<PyValue | undefined> {
    const path = request.url.split('?')[0] as string;
    if (response.status === 401 && computed.has(path)) return undefined;
    const bytes = await renderBody(request.body, this.#instance);
    const contentType = request.headers['content-type'];
    const validated = this.#validator.body(request.method, path, { bytes, contentType });
    return validated.ok ? validated.value : undefined;
  }
}

function keyOf({ method, url, value, state, authorization, disturbed }: Wanted): string {
  const path = url.split('?')[0] as string;
  const request = computed.has(path)
    ? canonicalRequest(method, path, value, state)
    : canonicalRequest(method, `${url} ${authorization}`, value, new Map());
  return disturbed ? `disturbed ${request}` : request;
}
