import type { RequestOptions, Send } from '../transport/send.ts';
import { createByPath } from './create-by-path.ts';

/** Tells the server to do something of which there is nothing to say. */
export type Command = (options?: RequestOptions) => Promise<void>;

/**
 * Methods that post nothing and give nothing back, named by their paths.
 *
 * @param isLong whether they wait for the running generation
 */
export function createCommands<Methods extends object>(send: Send, paths: string, isLong = false): Methods {
  return createByPath<Methods>(paths, (name, path) => async (options?: RequestOptions) => {
    await send('post', path, { name, options, isLong });
  });
}
