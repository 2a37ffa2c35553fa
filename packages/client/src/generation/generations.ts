import { InvalidDataError } from '../errors/invalid-data-error.ts';
import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationOptions } from './generation-options.ts';
import { type GenerationRequest, GenerationTask } from './generation-task.ts';
import { createTurns } from './turns.ts';

/** The generations of one client. */
export type Generations = {
  start(request: GenerationRequest, options: GenerationOptions | undefined): GenerationTask;
  /** Gives up all that have not come to their end, and ends the watches; resolves when the tasks have settled. */
  close(): Promise<void>;
};

/** @throws InvalidDataError when `concurrency` is no number of requests */
export function createGenerations(send: Send, clock: Clock, concurrency: number): Generations {
  if (!(concurrency >= 1)) {
    throw new InvalidDataError(`concurrency must be 1 or more, not ${concurrency}.`);
  }
  const closing = new AbortController();
  const shared = { send, clock, turns: createTurns(Math.floor(concurrency)), closing: closing.signal };
  const running = new Set<GenerationTask>();
  return {
    start: (request, options) => {
      const task = new GenerationTask(shared, request, options);
      if (closing.signal.aborted) void task.cancel(closing.signal.reason);
      running.add(task);
      task.finally(() => running.delete(task)).catch(() => {}); // it is told to whoever awaits the task
      return task;
    },
    close: async () => {
      closing.abort(new DOMException('The client was disposed of.', 'AbortError'));
      const ending = [...running];
      for (const task of ending) void task.cancel(closing.signal.reason);
      await Promise.allSettled(ending);
    },
  };
}
