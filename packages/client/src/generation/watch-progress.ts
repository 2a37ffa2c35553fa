import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationOptions, GenerationProgress } from './generation-options.ts';
import { createServerProgress, createTaskProgress, type ProgressSource } from './progress-source.ts';

/** After so many looks at which nothing had changed, or which failed, each pause is longer, up to so many intervals. */
const steadyLooks = 3;
const slowdown = 1.5;
const slowest = 5;

/**
 * The progress until the signal fires, or until the server has nothing to tell; the next question comes only after the
 * answer. One that fails is asked again: whether the generation fails, its own request will say.
 *
 * @param signal ends the watch, and the request that is on its way
 */
export async function* watchProgress(
  { send, clock }: { send: Send; clock: Clock },
  taskId: string,
  { progressInterval: interval = 500, preview = true }: GenerationOptions,
  signal: AbortSignal,
): AsyncGenerator<GenerationProgress, void, undefined> {
  const sources = [createTaskProgress, createServerProgress].map((create) => create(send, taskId, preview));
  let source = sources.shift();
  let pause = interval;
  let step: string | undefined;
  let unchanged = 0;
  while (source) {
    await clock.wait(pause, signal);
    const look = await lookOnce(source, signal);
    if (signal.aborted) return;
    if (look === 'unsupported') {
      source = sources.shift();
      pause = 0;
      continue;
    }
    unchanged = look && look.step !== step ? 0 : unchanged + 1;
    step = look?.step;
    pause = interval * Math.min(slowdown ** Math.max(0, unchanged - steadyLooks), slowest);
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
