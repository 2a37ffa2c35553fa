import { useCheckpoints, useVaes } from '../connection/use-instance.ts';
import { useUpscalers } from '../extras/use-upscalers.ts';

/** What to offer for settings that name something of the server's, by their keys. */
export function useOptionNames(): Readonly<Record<string, readonly string[] | undefined>> {
  const checkpoints = useCheckpoints().data?.map(({ title }) => title);
  const vaes = useVaes().data?.map(({ model_name }) => model_name);
  const upscalers = useUpscalers().data;
  return {
    sd_model_checkpoint: checkpoints,
    sd_vae: vaes && ['Automatic', 'None', ...vaes],
    upscaler_for_img2img: upscalers,
    samples_format: ['png', 'jpg', 'webp'],
    grid_format: ['png', 'jpg', 'webp'],
  };
}
