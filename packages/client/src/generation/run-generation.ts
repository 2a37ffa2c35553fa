import { TimeoutError } from '../errors/timeout-error.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationOptions } from './generation-options.ts';
import { type GenerationResult, toGenerationResult } from './generation-result.ts';
import { interruptOwnTask } from './interrupt-own-task.ts';
import { createTaskId } from './task-id.ts';
import { watchProgress } from './watch-progress.ts';

/** A request that draws, as its endpoint states it. */
export type GenerationRequest = {
  name: 'txt2img' | 'img2img';
  body: { force_task_id?: string | null | undefined };
};

/** Milliseconds for each request of an interruption: the server answers them at once also while it draws. */
const patience = 5000;

/** Sends it under an id of its own, watches it, and gives its pictures; see {@link GenerationOptions}. */
export async function runGeneration(
  send: Send,
  { name, body }: GenerationRequest,
  { signal, timeout, onProgress, progressInterval = 500, preview = true }: GenerationOptions = {},
): Promise<GenerationResult> {
  signal?.throwIfAborted(); // nothing is sent, so there is nothing to interrupt
  const taskId = body.force_task_id ?? createTaskId();
  const settled = new AbortController();
  try {
    const reply = send('post', `/sdapi/v1/${name}`, {
      name,
      body: { ...body, force_task_id: taskId },
      options: { signal, timeout },
      isLong: true,
    });
    if (!onProgress) return await toGenerationResult(name, await reply);
    const watch = { taskId, onProgress, interval: progressInterval, preview, signal: settled.signal };
    return await toGenerationResult(name, await Promise.race([reply, failureOf(watchProgress(send, watch))]));
  } catch (error) {
    // Whether that works is not told: the caller is giving up already, and has a reason of its own.
    if (signal?.aborted || error instanceof TimeoutError) {
      await interruptOwnTask(send, taskId, { timeout: patience });
    }
    throw error;
  } finally {
    settled.abort();
  }
}

/** Rejects as the other does (an error thrown by the caller's `onProgress`) and never resolves. */
function failureOf(watch: Promise<void>): Promise<never> {
  return new Promise((_, reject) => void watch.catch(reject));
}
