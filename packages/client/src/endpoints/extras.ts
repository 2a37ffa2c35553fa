import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import { type ImageInput, toBase64 } from '../pictures/image-input.ts';
import { Picture } from '../pictures/picture.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { RequestBody, Without } from '../transport/wire.ts';

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

export function createExtras(send: Send): Extras {
  return {
    extraSingleImage: async (request, options) => {
      const body = { ...request, image: await toBase64(request.image) };
      const name = 'extraSingleImage';
      const reply = await send('post', '/sdapi/v1/extra-single-image', { name, body, options, isLong: true });
      return { image: toPicture(name, reply?.image), html_info: reply.html_info };
    },
    extraBatchImages: async (request, options) => {
      const encode = async (item: { data: ImageInput; name: string }) => ({
        ...item,
        data: await toBase64(item.data),
      });
      const body = { ...request, imageList: await Promise.all(request.imageList.map(encode)) };
      const name = 'extraBatchImages';
      const reply = await send('post', '/sdapi/v1/extra-batch-images', { name, body, options, isLong: true });
      if (!Array.isArray(reply?.images)) throw noPicture(name);
      return { images: reply.images.map((image) => toPicture(name, image)), html_info: reply.html_info };
    },
  };
}

function toPicture(name: string, base64: unknown): Picture {
  if (typeof base64 !== 'string') throw noPicture(name);
  return Picture.fromBase64(base64);
}

function noPicture(name: string): ResponseShapeError {
  return new ResponseShapeError(
    `${name} failed: the reply has no picture. Is this server of the WebUI family?`,
  );
}
