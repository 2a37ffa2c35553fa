import type { GenerationProgress, Picture, SdWebuiClient } from '@sdwebui/client';
import { findTask, type TaskSight } from './find-task.ts';
import { type Outcome, toOutcome } from './outcome.ts';
import type { Task } from './task.ts';
import { TaskLostError } from './task-lost-error.ts';

/** Milliseconds between two looks, while the server answers and while it does not. */
const interval = { answering: 500, silent: 2000 };

export type FollowOptions = {
  signal: AbortSignal;
  preview: boolean;
  /** Resolves after so many milliseconds, or when the signal fires. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  onProgress(progress: GenerationProgress): void;
  /** The server does not answer; it is asked again and again. */
  onSilence(error: unknown): void;
};

/**
 * Follows a task whose reply can't be waited for any more: the page was reloaded, or the connection broke. It is found by
 * its id as soon as the server answers.
 */
export async function followTask(
  client: SdWebuiClient,
  { id }: Task,
  { signal, preview: wantsPreview, wait, onProgress, onSilence }: FollowOptions,
): Promise<Outcome> {
  let preview: Picture | undefined;
  let previewId = -1;
  while (!signal.aborted) {
    try {
      const sight = await findTask(client, id, { preview: wantsPreview, previewId, signal });
      if (sight.state === 'over') return { kind: 'reply-lost', preview };
      if (sight.state === 'unknown') return { kind: 'send-again' };
      if (sight.state === 'untold') return { kind: 'failed', error: untold() };
      if (sight.state === 'running') {
        preview = sight.preview ?? preview;
        previewId = sight.previewId;
      }
      onProgress(toProgress(id, sight));
      await wait(interval.answering, signal);
    } catch (error) {
      const outcome = toOutcome(error, signal);
      if (outcome.kind !== 'silent') return outcome;
      onSilence(error);
      await wait(interval.silent, signal);
    }
  }
  return { kind: 'dropped' };
}

function toProgress(taskId: string, sight: TaskSight & { state: 'running' | 'queued' }): GenerationProgress {
  const facts = { taskId, scope: 'task' as const };
  return sight.state === 'running'
    ? {
        ...facts,
        phase: 'running',
        progress: sight.progress,
        eta: sight.eta,
        text: undefined,
        preview: sight.preview,
      }
    : { ...facts, phase: 'waiting', progress: 0, eta: undefined, text: sight.text, preview: undefined };
}

function untold(): TaskLostError {
  return new TaskLostError(
    'The connection broke while the server worked on this, and this server cannot tell one task from another.',
  );
}
