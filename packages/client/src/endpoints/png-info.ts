import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import { type ImageInput, toBase64 } from '../pictures/image-input.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';

export type PngInfo<Instance extends InstanceTypes = AnyInstance> = {
  /**
   * What the server reads out of a picture, of any format. `readInfotext` and `parseInfotext` do that without a server.
   */
  pngInfo: Available<
    Instance,
    'post',
    '/sdapi/v1/png-info',
    (image: ImageInput, options?: RequestOptions) => Promise<Reply<'post', '/sdapi/v1/png-info', Instance>>
  >;
};

export function createPngInfo(send: Send): PngInfo {
  return {
    pngInfo: async (image, options) => {
      const body = { image: await toBase64(image) };
      return send('post', '/sdapi/v1/png-info', { name: 'pngInfo', body, options });
    },
  };
}
