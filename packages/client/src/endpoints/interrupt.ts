import { loadWatching } from '../generation/load-watching.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { createCommands } from './create-commands.ts';

/** Ending what the server is drawing. */
export type InterruptEndpoints = {
  /**
   * Ends whatever the server is drawing, whoever asked for it: that one answers with what it has. To end a generation
   * of your own, abort its signal, or call `interruptTask` where you want the pictures that it has by then.
   */
  interrupt(options?: RequestOptions): Promise<void>;
  /**
   * Ends a generation by its `force_task_id`, so that it answers with what it has. Only while the server is drawing that
   * very one: the server's own interrupt knows no tasks. Between question and interruption the next one may begin.
   *
   * @returns whether its answer is on its way now; not while it waits, or where the server cannot be asked or cannot tell
   */
  interruptTask(taskId: string, options?: RequestOptions): Promise<boolean>;
  /** Ends the current batch of whatever the server is drawing, and goes on with the next. */
  skip(options?: RequestOptions): Promise<void>;
};

export function createInterrupt(send: Send): InterruptEndpoints {
  return {
    ...createCommands<Pick<InterruptEndpoints, 'interrupt' | 'skip'>>(send, 'interrupt skip'),
    interruptTask: async (...given) => (await loadWatching()).endTask(send, ...given),
  };
}
