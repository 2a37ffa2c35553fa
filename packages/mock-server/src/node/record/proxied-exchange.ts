import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { endToEndHeaders, toHeaderRecord } from './end-to-end-headers.ts';
import { diskRefusal, type ExchangeWriter } from './exchange-writer.ts';
import { explainFailure } from './explain-failure.ts';
import { HeldReply } from './held-reply.ts';
import { pump, toSink } from './pump.ts';
import type { ExchangeOutcome } from './recorder-event.ts';
import type { Redaction } from './redaction.ts';
import { replyProblem } from './reply-problem.ts';
import { toForwardedHeaders } from './to-forwarded-headers.ts';
import type { Upstream } from './upstream.ts';

/** Where an exchange is written to while it passes. */
export type Taking = { number: number; writer: ExchangeWriter; redaction: Redaction };

export type ProxiedExchangeOptions = {
  target: string;
  upstream: Upstream;
  /** Undefined where nothing of the exchange is kept. */
  taking: Taking | undefined;
  elapsedMs: () => number;
};

const hungUpEarly = 'the client hung up in the middle of its request';

/** Replies that end when the client hangs up, and perhaps never before. */
const endless = /^(text\/event-stream|multipart\/x-mixed-replace)/;

/**
 * One request that is passed on, and its reply that is passed back, both as they come; on the way they are written to the spool.
 * The end of the reply is handed to the client when the exchange is safe on the disk, so what a client has seen is never lost.
 */
export class ProxiedExchange {
  /** Of the reply, once its head is there. */
  status: number | undefined;
  /** Of the reply's body so far. */
  bytes = 0;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #options: ProxiedExchangeOptions;
  #forwarded: ClientRequest | undefined;
  #isEndless = false;
  /** Why the exchange ended early, if somebody on this side ended it. */
  #broken: string | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, options: ProxiedExchangeOptions) {
    this.#request = request;
    this.#response = response;
    this.#options = options;
  }

  get isTaken(): boolean {
    return this.#options.taking !== undefined;
  }

  /** Passes the exchange on to its end. Never throws: what goes wrong is told to the client, and by the outcome. */
  async run(): Promise<ExchangeOutcome> {
    const { taking, upstream } = this.#options;
    this.#response.once('close', () => this.#onClose());
    try {
      return await this.#passOn();
    } catch (error) {
      const reason = this.#broken ?? explainFailure(error as NodeJS.ErrnoException, upstream.url);
      this.#forwarded?.destroy();
      await taking?.writer.discard();
      replyProblem(this.#response, 502, reason);
      return taking ? { kind: 'left-out', reason } : { kind: 'passed', problem: reason };
    }
  }

  /** Breaks both connections; the exchange is left out. */
  abort(reason: string): void {
    this.#broken ??= reason;
    this.#forwarded?.destroy();
    this.#response.destroy();
  }

  async #passOn(): Promise<ExchangeOutcome> {
    const { upstream, target, taking } = this.#options;
    const request = this.#request;
    const forwarded = upstream.request(request.method ?? 'GET', target, toForwardedHeaders(request));
    this.#forwarded = forwarded;
    const sent = this.#sendRequest(forwarded);
    const reply = await this.#replyTo(forwarded);
    this.status = reply.statusCode;
    this.#isEndless = endless.test(reply.headers['content-type'] ?? '');
    const held = new HeldReply(this.#response, reply, upstream);
    taking?.writer.responseHead({
      status: reply.statusCode ?? 0,
      headers: taking.redaction.headers(toHeaderRecord(endToEndHeaders(reply.rawHeaders))),
    });
    const counter = { write: (chunk: Buffer) => this.#count(chunk), drained: async () => {} };
    await pump(reply, [held.sink, counter, ...(taking ? [taking.writer.responseBody] : [])]);
    return this.#settle(held, sent, this.#options.elapsedMs());
  }

  /** Resolves to true when the whole request is sent, to false when the client broke off. */
  #sendRequest(forwarded: ClientRequest): Sending {
    const { taking } = this.#options;
    const sinks = [toSink(forwarded), ...(taking ? [taking.writer.requestBody] : [])];
    const sending: Sending = { isComplete: false, done: Promise.resolve(false) };
    sending.done = pump(this.#request, sinks).then(
      () => {
        sending.isComplete = true;
        forwarded.end();
        return true;
      },
      () => {
        this.#broken ??= hungUpEarly;
        forwarded.destroy();
        return false;
      },
    );
    return sending;
  }

  #replyTo(forwarded: ClientRequest): Promise<IncomingMessage> {
    let isInvited = this.#request.headers.expect === undefined;
    forwarded.on('continue', () => {
      isInvited = true;
      this.#response.writeContinue();
    });
    return new Promise((resolve, reject) => {
      forwarded.once('response', (reply) => {
        // A client that was not asked for its body may send it or not: what comes next on its connection can't be told.
        if (!isInvited) this.#response.shouldKeepAlive = false;
        resolve(reply);
      });
      // Every error after the first is of a connection that is given up already.
      forwarded.on('error', reject);
      forwarded.once('close', () => reject(new Error('the connection was closed')));
    });
  }

  /** The reply is whole: keeps the exchange, and lets the client have the rest. */
  async #settle(held: HeldReply, sent: Sending, durationMs: number): Promise<ExchangeOutcome> {
    const { taking } = this.#options;
    if (!sent.isComplete) {
      // A server may refuse a request that it has not read to its end, and the client may wait for that before it goes on.
      held.release();
      this.#forwarded?.destroy();
      if (!(await Promise.race([sent.done, this.#connectionLost()]))) {
        this.#broken ??= hungUpEarly;
        throw new Error(this.#broken);
      }
    }
    const outcome = await this.#keep(taking, durationMs);
    held.release();
    return outcome;
  }

  async #keep(taking: Taking | undefined, durationMs: number): Promise<ExchangeOutcome> {
    if (!taking) return { kind: 'passed' };
    const clientIsGone = this.#response.destroyed;
    try {
      await taking.writer.finish(durationMs);
    } catch (error) {
      return { kind: 'left-out', reason: diskRefusal(error as Error) };
    }
    const recorded = { kind: 'recorded', number: taking.number } as const;
    return clientIsGone ? { ...recorded, note: 'the client did not wait for it' } : recorded;
  }

  /** Once its reply is out, Node tells a request nothing more of its connection. */
  #connectionLost(): Promise<false> {
    const { socket } = this.#request;
    return new Promise((resolve) => {
      if (socket.destroyed) resolve(false);
      else socket.once('close', () => resolve(false));
    });
  }

  #count(chunk: Buffer): boolean {
    this.bytes += chunk.length;
    return true;
  }

  /**
   * The client is gone, or has all of its reply. A server of the family finishes what it has begun, so the exchange is kept although
   * nobody waits for it; what would never end is ended.
   */
  #onClose(): void {
    if (this.#response.writableFinished) return;
    if (this.isTaken && this.#request.complete && !this.#isEndless) return;
    this.#broken ??= this.#request.complete ? 'the client hung up' : hungUpEarly;
    this.#forwarded?.destroy();
  }
}

type Sending = { isComplete: boolean; done: Promise<boolean> };
