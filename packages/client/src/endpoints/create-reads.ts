import type { RequestOptions, Send } from '../transport/send.ts';
import { createByPath } from './create-by-path.ts';

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
