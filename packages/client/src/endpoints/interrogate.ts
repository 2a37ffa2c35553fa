import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { Reply, RequestBody, Without } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

/** The body of interrogate; the picture may be given in any form. */
export type InterrogateRequest<Instance extends InstanceTypes = AnyInstance> = Without<
  RequestBody<'post', '/sdapi/v1/interrogate', Instance>,
  'image'
> & { image: ImageInput };

/** Describing a picture in words. */
export type Interrogate<Instance extends InstanceTypes = AnyInstance> = {
  /** Describes a picture as a prompt, by `clip` or `deepdanbooru`. The first call downloads the model. */
  interrogate: Available<
    Instance,
    'post',
    '/sdapi/v1/interrogate',
    (
      body: InterrogateRequest<Instance>,
      options?: RequestOptions,
    ) => Promise<Reply<'post', '/sdapi/v1/interrogate', Instance>>
  >;
};

export function createInterrogate(transport: PictureTransport): Interrogate {
  return {
    interrogate: async (...given) => (await loadPictureRequests()).interrogate(transport, ...given),
  };
}
