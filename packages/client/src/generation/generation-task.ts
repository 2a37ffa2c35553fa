import { asyncDispose } from '../disposal.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { anySignal } from '../transport/any-signal.ts';
import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import { type Cancellation, over, unsent } from './cancellation.ts';
import { createDeferred } from './deferred.ts';
import type { GenerationOptions, GenerationProgress } from './generation-options.ts';
import { type GenerationResult, toGenerationResult } from './generation-result.ts';
import { loadWatching } from './load-watching.ts';
import { createTaskId } from './task-id.ts';
import type { Turns } from './turns.ts';

/** A request that draws, as its endpoint states it. */
export type GenerationRequest = {
  name: 'txt2img' | 'img2img';
  /** The `force_task_id` that the caller chose, if any. */
  taskId: string | null | undefined;
  body(): Promise<object>;
};

/** What all generations of a client share. */
export type Generating = {
  send: Send;
  clock: Clock;
  turns: Turns;
  /** Ends what is done in the background; fires when the client is disposed of. */
  closing: AbortSignal;
};

type Result = Promise<GenerationResult>;

/**
 * A generation on its way: `await` gives its result, `for await` its progress, `cancel` gives it up. It starts by itself;
 * progress is asked for only while somebody listens.
 *
 * @example
 * const task = client.txt2img.start({ prompt: 'a lighthouse' });
 * for await (const { progress, preview } of task) show(progress, preview?.toDataUrl());
 * const { images } = await task;
 */
export class GenerationTask
  implements PromiseLike<GenerationResult>, AsyncIterable<GenerationProgress>, AsyncDisposable
{
  /** The `force_task_id` under which the server knows it; `client.interruptTask(id)` ends it and keeps what it has. */
  readonly id: string;
  readonly #shared: Generating;
  readonly #options: GenerationOptions;
  readonly #stop = new AbortController();
  /** Fires when it is given up, by `cancel` or by the caller's signal. */
  readonly #givenUp: AbortSignal;
  /** Fires at the end, without a reason: nobody hears of it, and an error costs time. */
  readonly #settled = new AbortController();
  /** Whether it must wait in this client; known once its turn was asked for, or at the end. */
  readonly #mustWait = createDeferred<boolean>();
  /** Resolves when it was sent, or never will be. */
  readonly #sent = createDeferred<void>();
  readonly #cancellation = createDeferred<Cancellation>();
  readonly #result: Promise<GenerationResult>;
  #isSent = false;

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  readonly then: Result['then'] = (...handlers) => this.#result.then(...handlers);
  /** As a promise's, of the result. */
  readonly catch: Result['catch'] = (onRejected) => this.#result.catch(onRejected);
  /** As a promise's, of the result. */
  readonly finally: Result['finally'] = (onFinally) => this.#result.finally(onFinally);

  /** Called by `client.txt2img.start` and `client.img2img.start`. */
  constructor(shared: Generating, request: GenerationRequest, options: GenerationOptions = {}) {
    this.id = request.taskId ?? createTaskId();
    this.#shared = shared;
    this.#options = options;
    this.#givenUp = anySignal(this.#stop.signal, options.signal);
    this.#result = this.#run(request);
    this.#result.catch(nothing); // whoever awaits or iterates hears of it; one who only cancels need not
    if (options.onProgress) void this.#report(options.onProgress);
  }

  /**
   * Gives it up: the task rejects with the reason. One that still waits in this client is never sent; one that the server
   * works on is interrupted; one in the server's queue is interrupted as soon as it becomes active, for which the client
   * goes on asking in the background, half an hour at most, without keeping a process alive. The server is asked anew each
   * time just before; the next generation may still begin between its answer and the interruption.
   *
   * @param reason what the task rejects with @default an AbortError, as of an AbortController
   * @returns what became of it, once the server was asked; never rejects
   */
  cancel(reason?: unknown): Promise<Cancellation> {
    this.#stop.abort(reason);
    return this.#cancellation.promise;
  }

  /** The progress until the end; throws what the task fails with. Leaving the loop early does not cancel the task. */
  async *[Symbol.asyncIterator](): AsyncGenerator<GenerationProgress, void, undefined> {
    yield* this.#progress();
    await this.#result;
  }

  /** `await using task = …`: cancels what has not come to its end by then. */
  async [asyncDispose](): Promise<void> {
    void this.cancel();
    await this.#result.catch(nothing);
  }

  async #run({ name, body }: GenerationRequest): Promise<GenerationResult> {
    const { send, turns } = this.#shared;
    const { timeout, retries } = this.#options;
    const signal = this.#givenUp;
    let leave = () => {};
    try {
      signal.throwIfAborted();
      const prepared = await body();
      this.#mustWait.resolve(turns.areTaken);
      leave = await turns.take(signal);
      signal.throwIfAborted();
      this.#isSent = true;
      this.#sent.resolve();
      void loadWatching().catch(nothing); // while the server draws: whoever needs it then hears of a failure
      const reply = await send('post', `/sdapi/v1/${name}`, {
        name,
        body: { ...prepared, force_task_id: this.id },
        options: { signal, timeout, retries },
        isLong: true,
      });
      return await toGenerationResult(name, reply);
    } catch (error) {
      this.#settled.abort(null);
      if (signal.aborted || error instanceof TimeoutError) this.#cancellation.resolve(await this.#giveUp());
      throw error;
    } finally {
      // What had its turn, was sent or was given up has said so: the first word counts.
      this.#mustWait.resolve(false);
      this.#sent.resolve();
      this.#cancellation.resolve(over);
      this.#settled.abort(null);
      leave();
    }
  }

  async #giveUp(): Promise<Cancellation> {
    if (!this.#isSent) return unsent;
    try {
      const { interruptWhenActive } = await loadWatching();
      return await interruptWhenActive(this.#shared, this.id);
    } catch (error) {
      return { outcome: 'left-running', message: String(error) };
    }
  }

  async *#progress(): AsyncGenerator<GenerationProgress, void, undefined> {
    const watching = await loadWatching().catch(nothing);
    if (!watching) return; // a service worker loads no modules later: no progress is no reason to end a generation
    yield* watching.watchTask(this.#shared, this.id, this.#options, {
      mustWait: this.#mustWait.promise,
      sent: this.#sent.promise,
      settled: this.#settled.signal,
    });
  }

  /** An error of the caller's own function ends the task: nobody listens to it any more. */
  async #report(onProgress: (progress: GenerationProgress) => void): Promise<void> {
    try {
      for await (const progress of this.#progress()) onProgress(progress);
    } catch (error) {
      this.#stop.abort(error);
    }
  }
}

function nothing(): undefined {}
