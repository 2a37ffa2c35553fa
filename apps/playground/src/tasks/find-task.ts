import { NotFoundError, Picture, type SdWebuiClient } from '@sdwebui/client';

/** Where a task is by the server's own words, when its reply can't be waited for any more. */
export type TaskSight =
  | {
      state: 'running';
      progress: number;
      eta: number | undefined;
      preview: Picture | undefined;
      previewId: number;
    }
  | { state: 'queued'; text: string | undefined }
  | { state: 'over' }
  /** It has not arrived, or the server was started anew since. */
  | { state: 'unknown' }
  /** This server cannot tell one generation from another (`--nowebui`, SD.Next). */
  | { state: 'untold' };

type Wanted = { preview: boolean; previewId: number; signal: AbortSignal };

/** Asks the server for one task by its id. @throws SdWebuiError when the server can't be asked */
export async function findTask(
  client: SdWebuiClient,
  id: string,
  { preview, previewId, signal }: Wanted,
): Promise<TaskSight> {
  try {
    const body = { id_task: id, id_live_preview: previewId, live_preview: preview };
    const reply = await client.internal.progress(body, { signal });
    if ('job' in reply) return { state: 'untold' }; // SD.Next, which says to every id what it does itself
    if (reply.active) {
      return {
        state: 'running',
        progress: reply.progress ?? 0,
        eta: reply.eta ?? undefined,
        preview: reply.live_preview ? Picture.fromBase64(reply.live_preview) : undefined,
        previewId: reply.id_live_preview ?? previewId,
      };
    }
    if (reply.completed) return { state: 'over' };
    return reply.queued ? { state: 'queued', text: reply.textinfo ?? undefined } : { state: 'unknown' };
  } catch (error) {
    if (error instanceof NotFoundError) return { state: 'untold' };
    throw error;
  }
}
