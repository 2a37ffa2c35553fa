import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';

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

export function createLists(send: Send): ListEndpoints {
  const list =
    <Path extends string>(name: string, path: Path) =>
    (options?: RequestOptions): Promise<Reply<'get', Path>> =>
      send('get', path, { name, options });
  return {
    samplers: list('samplers', '/sdapi/v1/samplers'),
    schedulers: list('schedulers', '/sdapi/v1/schedulers'),
    upscalers: list('upscalers', '/sdapi/v1/upscalers'),
    latentUpscaleModes: list('latentUpscaleModes', '/sdapi/v1/latent-upscale-modes'),
    sdModels: list('sdModels', '/sdapi/v1/sd-models'),
    sdVae: list('sdVae', '/sdapi/v1/sd-vae'),
    loras: list('loras', '/sdapi/v1/loras'),
    embeddings: list('embeddings', '/sdapi/v1/embeddings'),
    promptStyles: list('promptStyles', '/sdapi/v1/prompt-styles'),
    scripts: list('scripts', '/sdapi/v1/scripts'),
    scriptInfo: list('scriptInfo', '/sdapi/v1/script-info'),
    extensions: list('extensions', '/sdapi/v1/extensions'),
    hypernetworks: list('hypernetworks', '/sdapi/v1/hypernetworks'),
    faceRestorers: list('faceRestorers', '/sdapi/v1/face-restorers'),
    realesrganModels: list('realesrganModels', '/sdapi/v1/realesrgan-models'),
    cmdFlags: list('cmdFlags', '/sdapi/v1/cmd-flags'),
    memory: list('memory', '/sdapi/v1/memory'),
  };
}
