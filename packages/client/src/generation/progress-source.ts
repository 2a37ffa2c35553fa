import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { isRouteMissing } from '../errors/is-route-missing.ts';
import { Picture } from '../pictures/picture.ts';
import type { Send } from '../transport/send.ts';
import type { GenerationProgress } from './generation-options.ts';
import { knowsTasks } from './look-at-task.ts';

/** What a look at the progress found; `step` is another text whenever the server came further. */
export type Look = { step: string | undefined; progress: GenerationProgress };

/** One look at the progress: nothing once the pictures are on their way, `unsupported` without such a route. */
export type ProgressSource = (signal: AbortSignal) => Promise<Look | undefined | 'unsupported'>;

/** Of this very task, by `/internal/progress`. */
export function createTaskProgress(send: Send, taskId: string, wantsPreview: boolean): ProgressSource {
  const preview = createPreviewPace(wantsPreview);
  let lastPreview = -1;
  return (signal) =>
    unlessMissing(async () => {
      const live_preview = preview.isDue();
      const reply = await send('post', '/internal/progress', {
        name: 'internal.progress',
        body: { id_task: taskId, id_live_preview: lastPreview, live_preview },
        options: { signal, retries: 0 },
      });
      if (!knowsTasks(reply)) return 'unsupported';
      if (reply.completed) return undefined;
      if (reply.live_preview) lastPreview = reply.id_live_preview;
      const step = reply.active ? String(reply.progress) : undefined;
      preview.saw(step, live_preview);
      const progress: GenerationProgress = {
        taskId,
        scope: 'task',
        phase: reply.active ? 'running' : 'waiting',
        progress: reply.progress ?? 0,
        eta: reply.eta ?? undefined,
        text: reply.textinfo ?? undefined,
        preview: toPicture(reply.live_preview),
      };
      return { step: step ?? progress.text, progress };
    });
}

/** Of whatever the server does, by `/sdapi/v1/progress`. */
export function createServerProgress(send: Send, taskId: string, wantsPreview: boolean): ProgressSource {
  const preview = createPreviewPace(wantsPreview);
  let lastPreview: string | null | undefined;
  return (signal) =>
    unlessMissing(async () => {
      const isDue = preview.isDue();
      const query = { skip_current_image: !isDue };
      const options = { signal, retries: 0 };
      const reply = await send('get', '/sdapi/v1/progress', { name: 'progress', query, options });
      const { job, job_no, sampling_step } = reply.state;
      const step = job === '' ? undefined : [job, job_no, sampling_step].join();
      preview.saw(step, isDue);
      // The server repeats a picture until there is a newer one.
      const isNew = isDue && reply.current_image !== lastPreview;
      if (isNew) lastPreview = reply.current_image;
      const progress: GenerationProgress = {
        taskId,
        scope: 'server',
        phase: job === '' ? 'waiting' : 'running',
        progress: reply.progress,
        eta: reply.eta_relative || undefined,
        text: reply.textinfo ?? undefined,
        preview: isNew ? toPicture(reply.current_image) : undefined,
      };
      return { step, progress };
    });
}

/** A preview is most of an answer: it is due only when the step has changed since the one that was asked for last. */
function createPreviewPace(isWanted: boolean) {
  let seen: string | undefined = ''; // before the first look: there may be one already
  let asked: string | undefined;
  return {
    isDue: () => isWanted && seen !== asked,
    saw: (step: string | undefined, wasAsked: boolean) => {
      seen = step;
      if (wasAsked) asked = step;
    },
  };
}

async function unlessMissing<Found>(
  look: () => Promise<Found | 'unsupported'>,
): Promise<Found | 'unsupported'> {
  try {
    return await look();
  } catch (error) {
    if (isRouteMissing(error)) return 'unsupported';
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
