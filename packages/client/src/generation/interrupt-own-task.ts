import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { Send } from '../transport/send.ts';

/** Milliseconds for each of the two requests: the server answers them at once also while it draws. */
const patience = 5000;

/**
 * Interrupts the server if it is working on this task now, and not if it is on another's. What fails here is not told:
 * the caller is giving up already, and has a reason of its own.
 */
export async function interruptOwnTask(send: Send, taskId: string): Promise<void> {
  const options = { timeout: patience };
  const question = { id_task: taskId, id_live_preview: -1, live_preview: false };
  try {
    const task = await send('post', '/internal/progress', {
      name: 'internal.progress',
      body: question,
      options,
    });
    if (task.active) await send('post', '/sdapi/v1/interrupt', { name: 'interrupt', options });
  } catch (error) {
    if (!(error instanceof SdWebuiError)) throw error;
  }
}
