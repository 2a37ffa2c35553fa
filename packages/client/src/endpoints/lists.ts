import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';
import { createByPath } from './create-by-path.ts';

type List<Path extends string> = (options?: RequestOptions) => Promise<Reply<'get', Path>>;

export type ListEndpoints = {
  samplers: List<'/sdapi/v1/samplers'>;
  /** Not before 1.9. */
  schedulers: List<'/sdapi/v1/schedulers'>;
  upscalers: List<'/sdapi/v1/upscalers'>;
  latentUpscaleModes: List<'/sdapi/v1/latent-upscale-modes'>;
  /** The checkpoints; `title` is what the option `sd_model_checkpoint` takes. */
  sdModels: List<'/sdapi/v1/sd-models'>;
  /** Not on Forge. */
  sdVae: List<'/sdapi/v1/sd-vae'>;
  loras: List<'/sdapi/v1/loras'>;
  /** The textual inversions of the loaded model, and those that do not fit it. */
  embeddings: List<'/sdapi/v1/embeddings'>;
  promptStyles: List<'/sdapi/v1/prompt-styles'>;
  /** The names that `script_name` and `alwayson_scripts` take. */
  scripts: List<'/sdapi/v1/scripts'>;
  /** Every script with its arguments, their defaults and limits. */
  scriptInfo: List<'/sdapi/v1/script-info'>;
  extensions: List<'/sdapi/v1/extensions'>;
  hypernetworks: List<'/sdapi/v1/hypernetworks'>;
  faceRestorers: List<'/sdapi/v1/face-restorers'>;
  realesrganModels: List<'/sdapi/v1/realesrgan-models'>;
  /** How the server was started. */
  cmdFlags: List<'/sdapi/v1/cmd-flags'>;
  /** Of the computer and of the GPU, in bytes. */
  memory: List<'/sdapi/v1/memory'>;
};

const paths =
  'samplers schedulers upscalers latent-upscale-modes sd-models sd-vae loras embeddings prompt-styles scripts ' +
  'script-info extensions hypernetworks face-restorers realesrgan-models cmd-flags memory';

export function createLists(send: Send): ListEndpoints {
  return createByPath<ListEndpoints>(
    paths,
    (name, path) => (options) => send('get', path, { name, options }),
  );
}
