import type { Clock } from '../transport/clock.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationOptions, GenerationProgress } from './generation-options.ts';
import { watchProgress } from './watch-progress.ts';

/** What a task tells of its own way; nothing here rejects. */
export type TaskStages = {
  /** Whether it has to wait for an earlier one of the same client. */
  mustWait: Promise<boolean>;
  /** Resolves when it was sent, or never will be. */
  sent: Promise<void>;
  /** Fires at its end. */
  settled: AbortSignal;
};

/** The progress of a task from its place in this client to its end. */
export async function* watchTask(
  server: { send: Send; clock: Clock },
  taskId: string,
  options: GenerationOptions,
  { mustWait, sent, settled }: TaskStages,
): AsyncGenerator<GenerationProgress, void, undefined> {
  if (await mustWait) yield waitingInThisClient(taskId);
  await sent;
  yield* watchProgress(server, taskId, options, settled);
}

function waitingInThisClient(taskId: string): GenerationProgress {
  const text = 'Waiting in this client for an earlier generation';
  return { taskId, scope: 'task', phase: 'waiting', progress: 0, eta: undefined, text, preview: undefined };
}
