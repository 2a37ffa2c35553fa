import { isRouteMissing } from '../errors/is-route-missing.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

/**
 * Where a task is by the server's own words. `unknown`: it has not arrived yet, or is forgotten. `untold`: this server
 * cannot tell one generation from another (`--nowebui`, SD.Next).
 */
export type TaskState = 'running' | 'queued' | 'over' | 'unknown' | 'untold';

/** Asks for one task by its id. @throws SdWebuiError when the server cannot be asked */
export async function lookAtTask(
  send: Send,
  taskId: string,
  options: RequestOptions | undefined,
): Promise<TaskState> {
  const body = { id_task: taskId, id_live_preview: -1, live_preview: false };
  try {
    const task = await send('post', '/internal/progress', { name: 'internal.progress', body, options });
    if (!knowsTasks(task)) return 'untold';
    if (task.active) return 'running';
    if (task.completed) return 'over';
    return task.queued ? 'queued' : 'unknown';
  } catch (error) {
    if (isRouteMissing(error)) return 'untold';
    throw error;
  }
}

/** Whether an answer of `/internal/progress` is about a task. SD.Next's are not: to every id it says what it does itself. */
export function knowsTasks(reply: object): boolean {
  return !('job' in reply);
}
