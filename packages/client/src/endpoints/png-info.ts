import type { ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

export type PngInfo = {
  /**
   * What the server reads out of a picture, of any format. `readInfotext` and `parseInfotext` do that without a server.
   */
  pngInfo(image: ImageInput, options?: RequestOptions): Promise<Reply<'post', '/sdapi/v1/png-info'>>;
};

export function createPngInfo(transport: PictureTransport): PngInfo {
  return {
    pngInfo: async (...given) => (await loadPictureRequests()).pngInfo(transport, ...given),
  };
}
