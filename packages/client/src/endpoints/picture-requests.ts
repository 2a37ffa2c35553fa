import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { encodePicture } from '../pictures/encode-picture.ts';
import type { ImageInput } from '../pictures/image-input.ts';
import { Picture } from '../pictures/picture.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

/** How requests with pictures in them are made and sent; see `load-picture-requests.ts`. */
export type PictureTransport = { send: Send; load(request: Request): Promise<Response> };

export async function toImg2ImgBody(
  { load }: PictureTransport,
  request: { init_images?: readonly ImageInput[] | null; mask?: ImageInput | null },
  options: RequestOptions = {},
): Promise<object> {
  const { init_images, mask } = request;
  const encode = (image: ImageInput) => encodePicture(image, load, options.signal);
  return {
    ...request, // what is undefined is not sent
    init_images: init_images && (await Promise.all(init_images.map(encode))),
    mask: mask && (await encode(mask)),
  };
}

export async function extraSingleImage(
  { send, load }: PictureTransport,
  request: { image: ImageInput },
  options: RequestOptions = {},
): Promise<{ image: Picture; html_info: string }> {
  const body = { ...request, image: await encodePicture(request.image, load, options.signal) };
  const name = 'extraSingleImage';
  const reply = await send('post', '/sdapi/v1/extra-single-image', { name, body, options, isLong: true });
  return { image: toPicture(name, reply?.image), html_info: reply.html_info };
}

export async function extraBatchImages(
  { send, load }: PictureTransport,
  request: { imageList: readonly { data: ImageInput; name: string }[] },
  options: RequestOptions = {},
): Promise<{ images: Picture[]; html_info: string }> {
  const encode = async ({ data, ...rest }: { data: ImageInput; name: string }) => ({
    ...rest,
    data: await encodePicture(data, load, options.signal),
  });
  const body = { ...request, imageList: await Promise.all(request.imageList.map(encode)) };
  const name = 'extraBatchImages';
  const reply = await send('post', '/sdapi/v1/extra-batch-images', { name, body, options, isLong: true });
  if (!Array.isArray(reply?.images)) throw noPicture(name);
  return { images: reply.images.map((image) => toPicture(name, image)), html_info: reply.html_info };
}

export async function interrogate(
  { send, load }: PictureTransport,
  request: { image: ImageInput },
  options: RequestOptions = {},
) {
  const body = { ...request, image: await encodePicture(request.image, load, options.signal) };
  return send('post', '/sdapi/v1/interrogate', { name: 'interrogate', body, options, isLong: true });
}

export async function pngInfo(
  { send, load }: PictureTransport,
  image: ImageInput,
  options: RequestOptions = {},
) {
  const body = { image: await encodePicture(image, load, options.signal) };
  return send('post', '/sdapi/v1/png-info', { name: 'pngInfo', body, options });
}

function toPicture(name: string, base64: unknown): Picture {
  if (typeof base64 !== 'string') throw noPicture(name);
  return Picture.fromBase64(base64);
}

function noPicture(name: string): ResponseShapeError {
  return new ResponseShapeError(`${name} failed: the reply has no picture. Is that the WebUI?`);
}
