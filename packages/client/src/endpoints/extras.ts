import { ResponseShapeError } from '../errors/response-shape-error.ts';
import type { EncodePicture, ImageInput } from '../pictures/image-input.ts';
import { Picture } from '../pictures/picture.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { RequestBody } from '../transport/wire.ts';

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

export function createExtras(send: Send, encode: EncodePicture): Extras {
  return {
    extraSingleImage: async (request, options) => {
      const body = { ...request, image: await encode(request.image, options) };
      const name = 'extraSingleImage';
      const reply = await send('post', '/sdapi/v1/extra-single-image', { name, body, options, isLong: true });
      return { image: toPicture(name, reply?.image), html_info: reply.html_info };
    },
    extraBatchImages: async (request, options) => {
      const encodeItem = async (item: { data: ImageInput; name: string }) => ({
        ...item,
        data: await encode(item.data, options),
      });
      const body = { ...request, imageList: await Promise.all(request.imageList.map(encodeItem)) };
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
