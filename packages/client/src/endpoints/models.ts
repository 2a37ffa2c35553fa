import type { RequestOptions, Send } from '../transport/send.ts';

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
