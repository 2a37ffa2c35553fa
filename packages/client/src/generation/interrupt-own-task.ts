import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { knowsTasks } from './progress-source.ts';

/**
 * Interrupts the server if it is working on this task now, and not if it is on another's.
 *
 * @returns whether the task's answer is on its way; false also where the server cannot be asked, or cannot tell
 */
export async function interruptOwnTask(
  send: Send,
  taskId: string,
  options: RequestOptions | undefined,
): Promise<boolean> {
  const body = { id_task: taskId, id_live_preview: -1, live_preview: false };
  try {
    const task = await send('post', '/internal/progress', { name: 'internal.progress', body, options });
    if (!knowsTasks(task)) return false;
    if (!task.active) return task.completed;
    await send('post', '/sdapi/v1/interrupt', { name: 'interrupt', options });
    return true;
  } catch (error) {
    if (error instanceof SdWebuiError) return false;
    throw error;
  }
}
