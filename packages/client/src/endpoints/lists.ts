import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import type { Send } from '../transport/send.ts';
import { createReads, type Read } from './create-reads.ts';

export type ListEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  samplers: Read<Instance, '/sdapi/v1/samplers'>;
  /** Not before 1.9. */
  schedulers: Read<Instance, '/sdapi/v1/schedulers'>;
  upscalers: Read<Instance, '/sdapi/v1/upscalers'>;
  latentUpscaleModes: Read<Instance, '/sdapi/v1/latent-upscale-modes'>;
  /** The checkpoints; `title` is what the option `sd_model_checkpoint` takes. */
  sdModels: Read<Instance, '/sdapi/v1/sd-models'>;
  /** Not on Forge. */
  sdVae: Read<Instance, '/sdapi/v1/sd-vae'>;
  loras: Read<Instance, '/sdapi/v1/loras'>;
  /** The textual inversions of the loaded model, and those that do not fit it. */
  embeddings: Read<Instance, '/sdapi/v1/embeddings'>;
  promptStyles: Read<Instance, '/sdapi/v1/prompt-styles'>;
  /** The names that `script_name` and `alwayson_scripts` take. */
  scripts: Read<Instance, '/sdapi/v1/scripts'>;
  /** Every script with its arguments, their defaults and limits. */
  scriptInfo: Read<Instance, '/sdapi/v1/script-info'>;
  extensions: Read<Instance, '/sdapi/v1/extensions'>;
  hypernetworks: Read<Instance, '/sdapi/v1/hypernetworks'>;
  faceRestorers: Read<Instance, '/sdapi/v1/face-restorers'>;
  realesrganModels: Read<Instance, '/sdapi/v1/realesrgan-models'>;
  /** How the server was started. */
  cmdFlags: Read<Instance, '/sdapi/v1/cmd-flags'>;
  /** Of the computer and of the GPU, in bytes. */
  memory: Read<Instance, '/sdapi/v1/memory'>;
};

const paths =
  'samplers schedulers upscalers latent-upscale-modes sd-models sd-vae loras embeddings prompt-styles scripts ' +
  'script-info extensions hypernetworks face-restorers realesrgan-models cmd-flags memory';

export function createLists(send: Send): ListEndpoints {
  return createReads<ListEndpoints>(send, paths);
}
