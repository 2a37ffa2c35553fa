import type { AnyInstance, InstanceTypes } from '../instance-types.ts';
import type { Send } from '../transport/send.ts';
import { createReads, type Read } from './create-reads.ts';

/** What the server has, list by list. */
export type ListEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** The names that `sampler_name` takes, with their aliases. */
  samplers: Read<Instance, '/sdapi/v1/samplers'>;
  /** The names that `scheduler` takes. Not before 1.9. */
  schedulers: Read<Instance, '/sdapi/v1/schedulers'>;
  /** The names that the extras and `hr_upscaler` take. */
  upscalers: Read<Instance, '/sdapi/v1/upscalers'>;
  /** What `hr_upscaler` takes besides the upscalers. */
  latentUpscaleModes: Read<Instance, '/sdapi/v1/latent-upscale-modes'>;
  /** The checkpoints; `title` is what the option `sd_model_checkpoint` takes. */
  sdModels: Read<Instance, '/sdapi/v1/sd-models'>;
  /** The names that the option `sd_vae` takes. Not on Forge. */
  sdVae: Read<Instance, '/sdapi/v1/sd-vae'>;
  /** The LoRAs, for `<lora:name:1>` in a prompt, with what was stored in their files. */
  loras: Read<Instance, '/sdapi/v1/loras'>;
  /** The textual inversions of the loaded model, and those that do not fit it. */
  embeddings: Read<Instance, '/sdapi/v1/embeddings'>;
  /** The names that `styles` takes, with what each adds to the prompts. */
  promptStyles: Read<Instance, '/sdapi/v1/prompt-styles'>;
  /** The names that `script_name` and `alwayson_scripts` take. */
  scripts: Read<Instance, '/sdapi/v1/scripts'>;
  /** Every script with its arguments, their defaults and limits. */
  scriptInfo: Read<Instance, '/sdapi/v1/script-info'>;
  /** What was added to the server, and at which commit it is. */
  extensions: Read<Instance, '/sdapi/v1/extensions'>;
  /** For `<hypernet:name:1>` in a prompt. */
  hypernetworks: Read<Instance, '/sdapi/v1/hypernetworks'>;
  /** What restores faces. */
  faceRestorers: Read<Instance, '/sdapi/v1/face-restorers'>;
  /** The upscalers of one kind, with where each is loaded from. */
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
