import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { ImageInput } from '../pictures/image-input.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

/** Reading what is written in a picture. */
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

export function createPngInfo(transport: PictureTransport): PngInfo {
  return {
    pngInfo: async (...given) => (await loadPictureRequests()).pngInfo(transport, ...given),
  };
}
