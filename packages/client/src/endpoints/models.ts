import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';

type Command = (options?: RequestOptions) => Promise<void>;

type Post<Instance extends InstanceTypes, Path extends string> = Available<Instance, 'post', Path, Command>;

export type ModelEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** Looks for new checkpoints on the server's disk; waits for the running generation, as all of these do. */
  refreshCheckpoints: Post<Instance, '/sdapi/v1/refresh-checkpoints'>;
  refreshVae: Post<Instance, '/sdapi/v1/refresh-vae'>;
  refreshLoras: Post<Instance, '/sdapi/v1/refresh-loras'>;
  refreshEmbeddings: Post<Instance, '/sdapi/v1/refresh-embeddings'>;
  /** Takes the checkpoint out of the GPU's memory; the next generation loads it again. */
  unloadCheckpoint: Post<Instance, '/sdapi/v1/unload-checkpoint'>;
  reloadCheckpoint: Post<Instance, '/sdapi/v1/reload-checkpoint'>;
};

export function createModels(send: Send): ModelEndpoints {
  const command =
    (name: string, path: string): Command =>
    async (options) => {
      await send('post', path, { name, options, isLong: true });
    };
  return {
    refreshCheckpoints: command('refreshCheckpoints', '/sdapi/v1/refresh-checkpoints'),
    refreshVae: command('refreshVae', '/sdapi/v1/refresh-vae'),
    refreshLoras: command('refreshLoras', '/sdapi/v1/refresh-loras'),
    refreshEmbeddings: command('refreshEmbeddings', '/sdapi/v1/refresh-embeddings'),
    unloadCheckpoint: command('unloadCheckpoint', '/sdapi/v1/unload-checkpoint'),
    reloadCheckpoint: command('reloadCheckpoint', '/sdapi/v1/reload-checkpoint'),
  };
}
