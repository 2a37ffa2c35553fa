import { createGenerate, type Generate } from '../generation/generate.ts';
import type { Generations } from '../generation/generations.ts';
import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import type { ImageInput } from '../pictures/image-input.ts';
import type { RequestBody, Without } from '../transport/wire.ts';
import { loadPictureRequests } from './load-picture-requests.ts';
import type { WithOptions } from './options.ts';
import type { PictureTransport } from './picture-requests.ts';

/** The body of img2img, with the wire's own names; pictures may be given in any form. */
export type Img2ImgRequest<Instance extends InstanceTypes = AnyInstance> = Without<
  WithOptions<RequestBody<'post', '/sdapi/v1/img2img', Instance>, Instance>,
  'init_images' | 'mask'
> & {
  /** What to start from: one, or as many as `batch_size`. Without any the server answers 404. */
  init_images?: readonly ImageInput[] | null;
  /** White is drawn anew, black stays. */
  mask?: ImageInput | null;
};

/** Drawing from a picture. */
export type Img2Img<Instance extends InstanceTypes = AnyInstance> = {
  /**
   * Draws pictures from a prompt and a picture; with a `mask` only inside it.
   *
   * @throws NotFoundError when there is no picture to start from @throws ValidationError @throws SdWebuiError
   * @example
   * await client.img2img({ prompt: 'at night', init_images: [file], denoising_strength: 0.6 });
   */
  img2img: Generate<Img2ImgRequest<Instance>>;
};

export function createImg2Img({ start }: Generations, transport: PictureTransport): Img2Img {
  return {
    img2img: createGenerate((request, options) => {
      const body = async () => (await loadPictureRequests()).toImg2ImgBody(transport, request, options);
      return start({ name: 'img2img', taskId: request.force_task_id, body }, options);
    }),
  };
}
