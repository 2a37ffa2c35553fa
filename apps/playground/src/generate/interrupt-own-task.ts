import { type SdWebuiClient, SdWebuiError } from '@sdwebui/client';

/**
 * Ends a generation so that it answers with what it has. Only if the server is drawing that very one: the server's
 * interrupt knows no tasks and would hit somebody else's.
 *
 * @returns whether its answer is on its way now; not if it still waits, or the server can’t tell
 */
export async function interruptOwnTask(client: SdWebuiClient, taskId: string): Promise<boolean> {
  try {
    const task = await client.internal.progress({
      id_task: taskId,
      id_live_preview: -1,
      live_preview: false,
    });
    // SD.Next says of every task what it does itself, and a `job` with it.
    if ('job' in task) return false;
    if (!task.active) return task.completed;
    await client.interrupt();
    return true;
  } catch (error) {
    if (error instanceof SdWebuiError) return false;
    throw error;
  }
}
