import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationProgress } from './generation-options.ts';
import { createServerProgress, createTaskProgress, type ProgressSource } from './progress-source.ts';

/** What {@link watchProgress} needs to know. */
export type ProgressWatch = {
  taskId: string;
  /** Milliseconds between an answer and the next question while the server comes further. */
  interval: number;
  preview: boolean;
  clock: Clock;
  /** Ends the watch, and the request that is on its way. */
  signal: AbortSignal;
};

/** While nothing changes, or a question fails, each pause is longer than the one before, up to so many intervals. */
const slowdown = 1.5;
const slowest = 5;

/**
 * The progress until the signal fires, or until the server has nothing to tell; the next question comes only after the
 * answer. One that fails is asked again: whether the generation fails, its own request will say.
 */
export async function* watchProgress(
  send: Send,
  { taskId, interval, preview, clock, signal }: ProgressWatch,
): AsyncGenerator<GenerationProgress, void, undefined> {
  const sources = [createTaskProgress, createServerProgress].map((create) => create(send, taskId, preview));
  let source = sources.shift();
  let pause = interval;
  let step: string | undefined;
  while (source) {
    await clock.wait(pause, signal);
    const look = await lookOnce(source, signal);
    if (signal.aborted) return;
    if (look === 'unsupported') {
      source = sources.shift();
      pause = 0;
      continue;
    }
    const hasChanged = look !== undefined && look.step !== step;
    pause = hasChanged ? interval : Math.min(Math.max(pause * slowdown, interval), interval * slowest);
    step = look?.step;
    if (look) yield look.progress;
  }
}

async function lookOnce(source: ProgressSource, signal: AbortSignal): ReturnType<ProgressSource> {
  if (signal.aborted) return undefined;
  try {
    return await source(signal);
  } catch (error) {
    if (signal.aborted || error instanceof SdWebuiError) return undefined;
    throw error;
  }
}
