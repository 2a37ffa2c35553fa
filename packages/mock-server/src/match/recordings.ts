import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { type PyDict, type PyValue, toPyValue } from '../python/index.ts';
import { renderBody } from '../recording/index.ts';
import type { Validator } from '../validate/index.ts';
import type { VisitField } from './canonical-request.ts';
import { wasDisturbed } from './disturbed.ts';
import type { MissReport } from './miss/miss-report.ts';
import { leavesSeedRandom } from './random-seed.ts';
import { RecordedReplies } from './recorded-replies.ts';
import { gatherFields } from './request-fields.ts';
import { Sketches } from './sketches.ts';
import { createTemplateFinder, type TemplateFinder } from './template-finder.ts';
import { Turns } from './turns.ts';
import { isComputed, keyOf, pathOf, type Wanted } from './wanted.ts';

/** A recorded reply that answers a request, and its exact bytes. */
export type RecordedReply = { exchange: Exchange; body: Uint8Array };

/** All recordings of an instance by their requests, none of them given yet. */
type Index = {
  turns: ReadonlyMap<string, Turns>;
  sketches: Sketches<Turns>;
};

/** Made once for an instance, however many mocks it serves: each test may have a fresh one. */
const indexes = new WeakMap<Instance, Promise<Index>>();

/**
 * The recordings of an instance, found by what was asked and in which state. Several recordings of one request are
 * given in turn; the last repeats, unless its seed was left to chance: then the next reply is computed.
 */
export class Recordings {
  readonly #instance: Instance;
  readonly #validator: Validator;
  readonly #replies: RecordedReplies;
  readonly #findTemplate: TemplateFinder;
  /** What was given of each request that was made. */
  readonly #begun = new Map<string, Turns>();
  #version = 0;

  constructor(instance: Instance, validator: Validator) {
    this.#instance = instance;
    this.#validator = validator;
    this.#replies = new RecordedReplies(instance);
    this.#findTemplate = createTemplateFinder(instance.spec);
  }

  /** Counts up with every recording that was given but is not the last of its request. */
  get version(): number {
    return this.#version;
  }

  /** The next recorded reply to this request, if there is one. */
  async find(wanted: Wanted): Promise<RecordedReply | undefined> {
    const { value } = wanted;
    const turns = await this.#turnsOf(keyOf(wanted));
    if (!turns || isUsedUp(turns, value)) return undefined;
    if (!turns.areOver) this.#version += 1;
    const exchange = turns.next();
    return { exchange, body: await this.#replies.body(exchange, value) };
  }

  /** True if a recording answers this request now; takes no turn. */
  async has(wanted: Wanted): Promise<boolean> {
    const turns = await this.#turnsOf(keyOf(wanted));
    return turns !== undefined && !isUsedUp(turns, wanted.value);
  }

  /** Why no recording answers this request, for one of which that is so; takes no turn. */
  async explainMiss(wanted: Wanted): Promise<MissReport> {
    const { turns, sketches } = await this.#indexed();
    const { writeMissReport } = await import('./miss/index.ts');
    const { method, url } = wanted;
    const canBeComputed = isComputed(pathOf(url));
    let key = '';
    const asked = gatherFields((visit) => {
      key = this.#walk(wanted, visit);
    });
    const candidates = sketches.nearest(this.#operationOf(wanted), asked);
    const isOtherState = canBeComputed && candidates[0]?.isSameRequest;
    const kind = turns.has(key) ? 'recording-used-up' : isOtherState ? 'other-state' : 'no-recording';
    return writeMissReport({ kind, method, url, asked, candidates, canBeComputed }, this.#instance);
  }

  /** What was recorded and not given yet, in order; of operations that are answered from state too. */
  async unused(): Promise<Exchange[]> {
    const { turns } = await this.#indexed();
    const own = Array.from(turns, ([key, recorded]) => this.#begun.get(key) ?? recorded);
    return own.flatMap(({ left }) => left).sort((a, b) => a.order - b.order);
  }

  async #turnsOf(key: string): Promise<Turns | undefined> {
    const { turns } = await this.#indexed();
    // Nothing is awaited from here on, so that two requests at once take two turns.
    const known = this.#begun.get(key) ?? turns.get(key)?.afresh();
    if (known) this.#begun.set(key, known);
    return known;
  }

  #indexed(): Promise<Index> {
    const known = indexes.get(this.#instance);
    if (known) return known;
    const index = this.#build();
    indexes.set(this.#instance, index);
    // A page may fail to get a picture, and get it the next time.
    index.catch(() => indexes.delete(this.#instance));
    return index;
  }

  async #build(): Promise<Index> {
    const turns = new Map<string, Turns>();
    const sketches = new Sketches<Turns>();
    const exchanges = await this.#instance.exchanges();
    for (const [position, exchange] of exchanges.entries()) {
      const value = await this.#validated(exchange);
      if (value === undefined) continue;
      const { method, url, headers } = exchange.request;
      const wanted: Wanted = {
        method,
        url,
        value,
        state: toPyValue(exchange.state) as PyDict,
        authorization: headers.authorization ?? '',
        disturbed: wasDisturbed(position, exchanges),
      };
      const draft = sketches.begin(this.#operationOf(wanted));
      const key = this.#walk(wanted, draft.visit);
      const known = turns.get(key);
      if (known) {
        known.add(exchange);
        continue;
      }
      const begun = new Turns(exchange);
      turns.set(key, begun);
      draft.keep(begun);
    }
    return { turns, sketches };
  }

  #operationOf({ method, url }: Wanted): string {
    const path = pathOf(url);
    return `${method} ${this.#findTemplate(path) ?? path}`;
  }

  /** Shows each field that counts, and gives the key of them all. */
  #walk(wanted: Wanted, visit: VisitField): string {
    const path = pathOf(wanted.url);
    const template = this.#findTemplate(path);
    if (template !== undefined && template !== path) visit('path', JSON.stringify(path), path);
    return keyOf(wanted, visit);
  }

  /** Nothing for a request that is refused before it is looked up. */
  async #validated({ request, response }: Exchange): Promise<PyValue | undefined> {
    const path = pathOf(request.url);
    if (response.status === 401 && isComputed(path)) return undefined;
    const bytes = await renderBody(request.body, this.#instance);
    const contentType = request.headers['content-type'];
    const validated = this.#validator.body(request.method, path, { bytes, contentType });
    return validated.ok ? validated.value : undefined;
  }
}

/** Chance would have it another time: a recording of a request whose seed is left to it is given once. */
function isUsedUp({ areOver }: Turns, value: PyValue): boolean {
  return areOver && leavesSeedRandom(value);
}
