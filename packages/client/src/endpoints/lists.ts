import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';
import { createReads } from './create-reads.ts';

type List<Instance extends InstanceTypes, Path extends string> = Available<
  Instance,
  'get',
  Path,
  (options?: RequestOptions) => Promise<Reply<'get', Path, Instance>>
>;

export type ListEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  samplers: List<Instance, '/sdapi/v1/samplers'>;
  /** Not before 1.9. */
  schedulers: List<Instance, '/sdapi/v1/schedulers'>;
  upscalers: List<Instance, '/sdapi/v1/upscalers'>;
  latentUpscaleModes: List<Instance, '/sdapi/v1/latent-upscale-modes'>;
  /** The checkpoints; `title` is what the option `sd_model_checkpoint` takes. */
  sdModels: List<Instance, '/sdapi/v1/sd-models'>;
  /** Not on Forge. */
  sdVae: List<Instance, '/sdapi/v1/sd-vae'>;
  loras: List<Instance, '/sdapi/v1/loras'>;
  /** The textual inversions of the loaded model, and those that do not fit it. */
  embeddings: List<Instance, '/sdapi/v1/embeddings'>;
  promptStyles: List<Instance, '/sdapi/v1/prompt-styles'>;
  /** The names that `script_name` and `alwayson_scripts` take. */
  scripts: List<Instance, '/sdapi/v1/scripts'>;
  /** Every script with its arguments, their defaults and limits. */
  scriptInfo: List<Instance, '/sdapi/v1/script-info'>;
  extensions: List<Instance, '/sdapi/v1/extensions'>;
  hypernetworks: List<Instance, '/sdapi/v1/hypernetworks'>;
  faceRestorers: List<Instance, '/sdapi/v1/face-restorers'>;
  realesrganModels: List<Instance, '/sdapi/v1/realesrgan-models'>;
  /** How the server was started. */
  cmdFlags: List<Instance, '/sdapi/v1/cmd-flags'>;
  /** Of the computer and of the GPU, in bytes. */
  memory: List<Instance, '/sdapi/v1/memory'>;
};

const paths =
  'samplers schedulers upscalers latent-upscale-modes sd-models sd-vae loras embeddings prompt-styles scripts ' +
  'script-info extensions hypernetworks face-restorers realesrgan-models cmd-flags memory';

export function createLists(send: Send): ListEndpoints {
  return createReads<ListEndpoints>(send, paths);
}
