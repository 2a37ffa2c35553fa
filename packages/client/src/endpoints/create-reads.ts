import type { Available, InstanceTypes } from '../instance-types.ts';
import type { RequestOptions, Send } from '../transport/send.ts';
import type { Reply } from '../transport/wire.ts';
import { createByPath } from './create-by-path.ts';

/** Asks for what stands at a path; a server without that path has no such method. */
export type Read<Instance extends InstanceTypes, Path extends string> = Available<
  Instance,
  'get',
  Path,
  (options?: RequestOptions) => Promise<Reply<'get', Path, Instance>>
>;

/** Methods that ask for what the server has, named by their paths; `prefix` is where they stand in the client. */
export function createReads<Methods extends object>(
  send: Send,
  paths: string,
  base?: string,
  prefix = '',
): Methods {
  return createByPath<Methods>(
    paths,
    (name, path) => (options?: RequestOptions) => send('get', path, { name: prefix + name, options }),
    base,
  );
}
