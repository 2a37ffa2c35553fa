import { SdWebuiError } from '../errors/sd-webui-error.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import { lookAtTask, type TaskState } from './look-at-task.ts';

/** How a try to interrupt one task ended: in an interruption, or why in none. */
export type InterruptAttempt = 'interrupted' | Exclude<TaskState, 'running'> | 'unreachable';

/**
 * Interrupts the server if it is working on this task now, and not if it is on another's. Between the answer and the
 * interruption the next generation may begin: that race remains, no route of the server closes it.
 */
export async function interruptTask(
  send: Send,
  taskId: string,
  options: RequestOptions | undefined,
): Promise<InterruptAttempt> {
  try {
    const state = await lookAtTask(send, taskId, options);
    if (state !== 'running') return state;
    await send('post', '/sdapi/v1/interrupt', { name: 'interrupt', options });
    return 'interrupted';
  } catch (error) {
    if (error instanceof SdWebuiError) return 'unreachable';
    throw error;
  }
}

/** The same as a question: whether the task's answer is on its way now. */
export async function endTask(...given: Parameters<typeof interruptTask>): Promise<boolean> {
  const attempt = await interruptTask(...given);
  return attempt === 'interrupted' || attempt === 'over';
}
