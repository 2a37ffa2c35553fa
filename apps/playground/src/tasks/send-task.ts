import type { GenerationProgress, SdWebuiClient } from '@sdwebui/client';
import { type Outcome, toOutcome } from './outcome.ts';
import type { Task } from './task.ts';

/** Milliseconds between two looks at the progress; small enough that a job of a second shows some. */
const progressInterval = 300;

export type SendOptions = {
  signal: AbortSignal;
  preview: boolean;
  onProgress(progress: GenerationProgress): void;
};

/** Asks the server for a task's pictures, and waits for them. */
export async function sendTask(client: SdWebuiClient, task: Task, options: SendOptions): Promise<Outcome> {
  try {
    const given = { ...options, progressInterval };
    const id = { force_task_id: task.id };
    if (task.page === 'txt2img') {
      return { kind: 'done', result: await client.txt2img({ ...task.request, ...id }, given) };
    }
    const { init, mask } = task.inputs;
    const pictures = { init_images: [init], ...(mask && { mask }) };
    return { kind: 'done', result: await client.img2img({ ...task.request, ...pictures, ...id }, given) };
  } catch (error) {
    return toOutcome(error, options.signal);
  }
}
