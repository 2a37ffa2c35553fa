import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationProgress } from './generation-options.ts';
import { createServerProgress, createTaskProgress } from './progress-source.ts';
import { sleep } from './sleep.ts';

/** What {@link watchProgress} needs to know. */
export type Watch = {
  taskId: string;
  onProgress(progress: GenerationProgress): void;
  /** Milliseconds. */
  interval: number;
  preview: boolean;
  /** Ends the watch, and the request that is on its way. */
  signal: AbortSignal;
};

/**
 * Asks for the progress until the signal fires, the next time only after the answer; resolves then, or when the server
 * has nothing to tell. A question that fails is asked again: whether the generation fails, its own request will say.
 */
export async function watchProgress(
  send: Send,
  { taskId, onProgress, interval, preview, signal }: Watch,
): Promise<void> {
  const sources = [createTaskProgress(send, taskId, preview), createServerProgress(send, taskId, preview)];
  let source = sources.shift();
  while (source) {
    await sleep(interval, signal);
    if (signal.aborted) return;
    let progress: Awaited<ReturnType<typeof source>>;
    try {
      progress = await source(signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SdWebuiError)) throw error;
      continue;
    }
    if (signal.aborted) return;
    if (progress === 'unsupported') source = sources.shift();
    else if (progress) onProgress(progress);
  }
}
