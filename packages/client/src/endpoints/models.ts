import type { RequestOptions, Send } from '../transport/send.ts';
import { createByPath } from './create-by-path.ts';

type Command = (options?: RequestOptions) => Promise<void>;

export type ModelEndpoints = {
  /** Looks for new checkpoints on the server's disk; waits for the running generation, as all of these do. */
  refreshCheckpoints: Command;
  refreshVae: Command;
  refreshLoras: Command;
  refreshEmbeddings: Command;
  /** Takes the checkpoint out of the GPU's memory; the next generation loads it again. */
  unloadCheckpoint: Command;
  reloadCheckpoint: Command;
};

const paths =
  'refresh-checkpoints refresh-vae refresh-loras refresh-embeddings unload-checkpoint reload-checkpoint';

export function createModels(send: Send): ModelEndpoints {
  return createByPath<ModelEndpoints>(paths, (name, path) => async (options) => {
    await send('post', path, { name, options, isLong: true });
  });
}
