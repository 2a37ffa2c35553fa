import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { Send } from '../transport/send.ts';
import { type Command, createCommands } from './create-commands.ts';

type Post<Instance extends InstanceTypes, Path extends string> = Available<Instance, 'post', Path, Command>;

/** Looking for new models, and moving the checkpoint in and out of the GPU's memory. */
export type ModelEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** Looks for new checkpoints on the server's disk; waits for the running generation, as all of these do. */
  refreshCheckpoints: Post<Instance, '/sdapi/v1/refresh-checkpoints'>;
  /** Looks for new VAEs. */
  refreshVae: Post<Instance, '/sdapi/v1/refresh-vae'>;
  /** Looks for new LoRAs. */
  refreshLoras: Post<Instance, '/sdapi/v1/refresh-loras'>;
  /** Looks for new textual inversions. */
  refreshEmbeddings: Post<Instance, '/sdapi/v1/refresh-embeddings'>;
  /** Takes the checkpoint out of the GPU's memory; the next generation loads it again. */
  unloadCheckpoint: Post<Instance, '/sdapi/v1/unload-checkpoint'>;
  /** Brings it back before a generation needs it. */
  reloadCheckpoint: Post<Instance, '/sdapi/v1/reload-checkpoint'>;
};

const paths =
  'refresh-checkpoints refresh-vae refresh-loras refresh-embeddings unload-checkpoint reload-checkpoint';

export function createModels(send: Send): ModelEndpoints {
  return createCommands<ModelEndpoints>(send, paths, true);
}
