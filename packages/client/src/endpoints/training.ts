import type { AnyInstance, Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply, RequestBody } from '../transport/wire.ts';
import { createByPath } from './create-by-path.ts';

type Order<Instance extends InstanceTypes, Path extends string> = Available<
  Instance,
  'post',
  Path,
  (
    body: RequestBody<'post', Path, Instance>,
    options?: RequestOptions,
  ) => Promise<Reply<'post', Path, Instance>>
>;

/**
 * The bodies are the arguments of the server's Python functions, of which its spec says nothing. Most failures are told
 * in `info`, with status 200. Not on SD.Next, and without use on Forge.
 */
export type TrainingEndpoints<Instance extends InstanceTypes = AnyInstance> = {
  /** Adds an empty textual inversion: `{ name, num_vectors_per_token, overwrite_old, init_text? }`. */
  createEmbedding: Order<Instance, '/sdapi/v1/create/embedding'>;
  /** Adds an empty hypernetwork: `{ name, enable_sizes, overwrite_old, layer_structure, … }`. */
  createHypernetwork: Order<Instance, '/sdapi/v1/create/hypernetwork'>;
  /** Trains a textual inversion; answers when it is done. */
  trainEmbedding: Order<Instance, '/sdapi/v1/train/embedding'>;
  /** Trains a hypernetwork; answers when it is done. */
  trainHypernetwork: Order<Instance, '/sdapi/v1/train/hypernetwork'>;
};

const paths = 'create/embedding create/hypernetwork train/embedding train/hypernetwork';

export function createTraining(send: Send): TrainingEndpoints {
  return createByPath<TrainingEndpoints>(
    paths,
    (name, path) => (body: unknown, options?: RequestOptions) =>
      send('post', path, { name, body, options, isLong: true }),
  );
}
