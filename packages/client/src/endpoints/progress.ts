import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';

/** What the server says of what it is drawing. */
export type Progress<Instance extends InstanceTypes = AnyInstance> = Reply<
  'get',
  '/sdapi/v1/progress',
  Instance
>;

/** What the server is doing. */
export type ProgressEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /**
   * What the server is doing now, whoever asked for it. For the progress of one generation pass `onProgress` to it.
   *
   * @param query `skip_current_image` leaves the preview out, which is most of the reply
   */
  progress(query?: { skip_current_image?: boolean }, options?: RequestOptions): Promise<Progress<Instance>>;
};

export function createProgress(send: Send): ProgressEndpoints {
  return {
    progress: (query = {}, options) =>
      send('get', '/sdapi/v1/progress', { name: 'progress', query, options }),
  };
}
