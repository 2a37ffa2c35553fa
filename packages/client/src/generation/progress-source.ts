import { HttpError } from '../errors/http-error.ts';
import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { Picture } from '../pictures/picture.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationProgress } from './generation-options.ts';

/** One look at the progress; `unsupported` when this server has no such route. */
export type ProgressSource = (signal: AbortSignal) => Promise<GenerationProgress | undefined | 'unsupported'>;

/** Of this very task, by `/internal/progress`. */
export function createTaskProgress(send: Send, taskId: string, preview: boolean): ProgressSource {
  let lastPreview = -1;
  return (signal) =>
    unlessMissing(async () => {
      const body = { id_task: taskId, id_live_preview: lastPreview, live_preview: preview };
      const reply = await send('post', '/internal/progress', {
        name: 'internal.progress',
        body,
        options: { signal },
      });
      if (!knowsTasks(reply)) return 'unsupported';
      if (reply.completed) return undefined; // the pictures are on their way
      lastPreview = reply.id_live_preview;
      return {
        taskId,
        scope: 'task',
        phase: reply.active ? 'running' : 'waiting',
        progress: reply.progress ?? 0,
        eta: reply.eta ?? undefined,
        text: reply.textinfo ?? undefined,
        preview: toPicture(reply.live_preview),
      };
    });
}

/** Of whatever the server does, by `/sdapi/v1/progress`. */
export function createServerProgress(send: Send, taskId: string, preview: boolean): ProgressSource {
  return (signal) =>
    unlessMissing(async () => {
      const query = { skip_current_image: !preview };
      const reply = await send('get', '/sdapi/v1/progress', { name: 'progress', query, options: { signal } });
      return {
        taskId,
        scope: 'server',
        phase: reply.state.job === '' ? 'waiting' : 'running',
        progress: reply.progress,
        eta: reply.eta_relative || undefined,
        text: reply.textinfo ?? undefined,
        preview: toPicture(reply.current_image),
      };
    });
}

/** Whether an answer of `/internal/progress` is about a task. SD.Next's are not: to every id it says what it does itself. */
export function knowsTasks(reply: object): boolean {
  return !('job' in reply);
}

async function unlessMissing<Progress>(
  look: () => Promise<Progress | 'unsupported'>,
): Promise<Progress | 'unsupported'> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof HttpError && (error.status === 404 || error.status === 405)) return 'unsupported';
    throw error;
  }
}

function toPicture(base64: string | null | undefined): Picture | undefined {
  if (!base64) return undefined;
  try {
    return Picture.fromBase64(base64);
  } catch (error) {
    if (error instanceof InvalidDataError) return undefined; // a broken preview is none
    throw error;
  }
}
