import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { ImageInput } from '../pictures/image-input.ts';
import type { Picture } from '../pictures/picture.ts';
import type { RequestOptions } from '../transport/send.ts';
import type { RequestBody, Without } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { PictureTransport } from './picture-requests.ts';

/** The body of extra-single-image; the picture may be given in any form. */
export type ExtraSingleImageRequest<Instance extends InstanceTypes = AnyInstance> = Without<
  RequestBody<'post', '/sdapi/v1/extra-single-image', Instance>,
  'image'
> & { image: ImageInput };

/** The body of extra-batch-images; each picture may be given in any form. */
export type ExtraBatchImagesRequest<Instance extends InstanceTypes = AnyInstance> = Without<
  RequestBody<'post', '/sdapi/v1/extra-batch-images', Instance>,
  'imageList'
> & { imageList: readonly { data: ImageInput; name: string }[] };

/** Upscaling and restoring of faces, without a prompt. */
export type Extras<Instance extends InstanceTypes = AnyInstance> = {
  /** Upscales a picture or restores its faces, without a prompt. */
  extraSingleImage: Available<
    Instance,
    'post',
    '/sdapi/v1/extra-single-image',
    (
      body: ExtraSingleImageRequest<Instance>,
      options?: RequestOptions,
    ) => Promise<{ image: Picture; html_info: string }>
  >;
  /** The same for many pictures; they come back in the order in which they were sent. */
  extraBatchImages: Available<
    Instance,
    'post',
    '/sdapi/v1/extra-batch-images',
    (
      body: ExtraBatchImagesRequest<Instance>,
      options?: RequestOptions,
    ) => Promise<{ images: Picture[]; html_info: string }>
  >;
};

export function createExtras(transport: PictureTransport): Extras {
  return {
    extraSingleImage: async (...given) => (await loadPictureRequests()).extraSingleImage(transport, ...given),
    extraBatchImages: async (...given) => (await loadPictureRequests()).extraBatchImages(transport, ...given),
  };
}
