import type { EncodePicture, ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';

export type PngInfo = {
  /**
   * What the server reads out of a picture, of any format. `readInfotext` and `parseInfotext` do that without a server.
   */
  pngInfo(image: ImageInput, options?: RequestOptions): Promise<Reply<'post', '/sdapi/v1/png-info'>>;
};

export function createPngInfo(send: Send, encode: EncodePicture): PngInfo {
  return {
    pngInfo: async (image, options) => {
      const body = { image: await encode(image, options) };
      return send('post', '/sdapi/v1/png-info', { name: 'pngInfo', body, options });
    },
  };
}
