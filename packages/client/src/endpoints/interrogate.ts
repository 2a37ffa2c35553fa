import type { EncodePicture, ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply, RequestBody } from '../transport/wire.ts';

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

export function createInterrogate(send: Send, encode: EncodePicture): Interrogate {
  return {
    interrogate: async (request, options) => {
      const body = { ...request, image: await encode(request.image, options) };
      return send('post', '/sdapi/v1/interrogate', { name: 'interrogate', body, options, isLong: true });
    },
  };
}
