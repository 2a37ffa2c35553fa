import { createGenerate, type Generate } from '../generation/generate.ts';
import type { Generations } from '../generation/generations.ts';
import type { RequestBody } from '../transport/wire.ts';
import type { OptionsUpdate } from './options.ts';

/** The body of txt2img, with the wire's own names. Every field may be left out; the server has defaults. */
export type Txt2ImgRequest = Omit<RequestBody<'post', '/sdapi/v1/txt2img'>, 'override_settings'> & {
  /** Options for this generation alone, unless `override_settings_restore_afterwards` is false. */
  override_settings?: OptionsUpdate | null;
};

export type Txt2Img = {
  /**
   * Draws pictures from a prompt.
   *
   * @throws ValidationError when the server refuses the request @throws OutOfMemoryError @throws SdWebuiError
   * @example
   * const { images } = await client.txt2img({ prompt: 'a lighthouse', steps: 20, width: 512, height: 512 });
   */
  txt2img: Generate<Txt2ImgRequest>;
};

export function createTxt2Img({ start }: Generations): Txt2Img {
  return {
    txt2img: createGenerate((body, options) =>
      start({ name: 'txt2img', taskId: body.force_task_id, body: async () => body }, options),
    ),
  };
}
