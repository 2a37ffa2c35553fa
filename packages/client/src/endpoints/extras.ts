import type { ImageInput } from '../pictures/image-input.ts';
import type { Picture } from '../pictures/picture.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { RequestBody } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

/** The body of extra-single-image; the picture may be given in any form. */
export type ExtraSingleImageRequest = Omit<RequestBody<'post', '/sdapi/v1/extra-single-image'>, 'image'> & {
  image: ImageInput;
};

/** The body of extra-batch-images; each picture may be given in any form. */
export type ExtraBatchImagesRequest = Omit<
  RequestBody<'post', '/sdapi/v1/extra-batch-images'>,
  'imageList'
> & {
  imageList: readonly { data: ImageInput; name: string }[];
};

export type Extras = {
  /** Upscales a picture or restores its faces, without a prompt. */
  extraSingleImage(
    body: ExtraSingleImageRequest,
    options?: RequestOptions,
  ): Promise<{ image: Picture; html_info: string }>;
  /** The same for many pictures; they come back in the order in which they were sent. */
  extraBatchImages(
    body: ExtraBatchImagesRequest,
    options?: RequestOptions,
  ): Promise<{ images: Picture[]; html_info: string }>;
};

export function createExtras(transport: PictureTransport): Extras {
  return {
    extraSingleImage: async (...given) => (await loadPictureRequests()).extraSingleImage(transport, ...given),
    extraBatchImages: async (...given) => (await loadPictureRequests()).extraBatchImages(transport, ...given),
  };
}
