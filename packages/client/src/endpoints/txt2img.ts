import { createGenerate, type Generate } from '../generation/generate.ts';
import type { Generations } from '../generation/generations.ts';
import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import type { RequestBody } from '../transport/wire.ts';
import type { WithOptions } from './options.ts';

/** The body of txt2img, with the wire's own names. Every field may be left out; the server has defaults. */
export type Txt2ImgRequest<Instance extends InstanceTypes = AnyInstance> = WithOptions<
  RequestBody<'post', '/sdapi/v1/txt2img', Instance>,
  Instance
>;

/** Drawing from a prompt. */
export type Txt2Img<Instance extends InstanceTypes = AnyInstance> = {
  /**
   * Draws pictures from a prompt.
   *
   * @throws ValidationError when the server refuses the request @throws OutOfMemoryError @throws SdWebuiError
   * @example
   * const { images } = await client.txt2img({ prompt: 'a lighthouse', steps: 20, width: 512, height: 512 });
   */
  txt2img: Generate<Txt2ImgRequest<Instance>>;
};

export function createTxt2Img({ start }: Generations): Txt2Img {
  return {
    txt2img: createGenerate((body, options) =>
      start({ name: 'txt2img', taskId: body.force_task_id, body: async () => body }, options),
    ),
  };
}
