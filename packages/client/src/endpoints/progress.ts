import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply, RequestBody } from '../transport/wire.ts';

export type Progress = Reply<'get', '/sdapi/v1/progress'>;

export type ProgressEndpoints = {
  /**
   * What the server is doing now, whoever asked for it. For the progress of one generation pass `onProgress` to it.
   *
   * @param query `skip_current_image` leaves the preview out, which is most of the reply
   */
  progress(query?: { skip_current_image?: boolean }, options?: RequestOptions): Promise<Progress>;
};

export function createProgress(send: Send): ProgressEndpoints {
  return {
    progress: (query = {}, options) =>
      send('get', '/sdapi/v1/progress', { name: 'progress', query, options }),
  };
}

export type InternalEndpoints = {
  /** What the web page itself uses; missing with `--nowebui` and on some servers (NotFoundError). */
  internal: {
    /** The progress of one task, by its `force_task_id`. */
    progress(
      body: RequestBody<'post', '/internal/progress'>,
      options?: RequestOptions,
    ): Promise<Reply<'post', '/internal/progress'>>;
    /** The ids of the tasks that wait. One that failed stays in this list for ever. */
    pendingTasks(options?: RequestOptions): Promise<Reply<'get', '/internal/pending-tasks'>>;
    ping(options?: RequestOptions): Promise<void>;
  };
};

export function createInternal(send: Send): InternalEndpoints {
  return {
    internal: {
      progress: (body, options) =>
        send('post', '/internal/progress', { name: 'internal.progress', body, options }),
      pendingTasks: (options) =>
        send('get', '/internal/pending-tasks', { name: 'internal.pendingTasks', options }),
      ping: async (options) => {
        await send('get', '/internal/ping', { name: 'internal.ping', options });
      },
    },
  };
}
