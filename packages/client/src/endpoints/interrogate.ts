import type { ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { Reply, RequestBody } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

/** The body of interrogate; the picture may be given in any form. */
export type InterrogateRequest = Omit<RequestBody<'post', '/sdapi/v1/interrogate'>, 'image'> & {
  image: ImageInput;
};

export type Interrogate = {
  /** Describes a picture as a prompt, by `clip` or `deepdanbooru`. The first call downloads the model. */
  interrogate(
    body: InterrogateRequest,
    options?: RequestOptions,
  ): Promise<Reply<'post', '/sdapi/v1/interrogate'>>;
};

export function createInterrogate(transport: PictureTransport): Interrogate {
  return {
    interrogate: async (...given) => (await loadPictureRequests()).interrogate(transport, ...given),
  };
}
