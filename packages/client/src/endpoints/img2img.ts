import type { GenerationOptions } from '../generation/generation-options.ts';
import type { GenerationResult } from '../generation/generation-result.ts';
import { runGeneration } from '../generation/run-generation.ts';
import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import { type ImageInput, toBase64 } from '../pictures/image-input.ts';
import type { Send } from '../transport/send.ts';
import type { RequestBody, Without } from '../transport/wire.ts';
import type { WithOptions } from './options.ts';

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

export type Img2Img<Instance extends InstanceTypes = AnyInstance> = {
  /**
   * Draws pictures from a prompt and a picture; with a `mask` only inside it.
   *
   * @throws NotFoundError when there is no picture to start from @throws ValidationError @throws SdWebuiError
   * @example
   * await client.img2img({ prompt: 'at night', init_images: [file], denoising_strength: 0.6 });
   */
  img2img(body: Img2ImgRequest<Instance>, options?: GenerationOptions): Promise<GenerationResult>;
};

export function createImg2Img(send: Send): Img2Img {
  return {
    img2img: async ({ init_images, mask, ...rest }, options) => {
      const body = {
        ...rest,
        ...(init_images !== undefined && {
          init_images: init_images && (await Promise.all(init_images.map(toBase64))),
        }),
        ...(mask !== undefined && { mask: mask && (await toBase64(mask)) }),
      };
      return runGeneration(send, { name: 'img2img', body }, options);
    },
  };
}
