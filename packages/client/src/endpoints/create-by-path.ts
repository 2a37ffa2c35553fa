import type { RequestOptions } from '../transport/send.ts';

type Method = (options?: RequestOptions) => Promise<unknown>;

/**
 * Methods that differ in nothing but their path, by the names that the paths give them: `sd-models` is `sdModels`.
 *
 * @param paths below `/sdapi/v1/`, with spaces between
 */
export function createByPath<Methods extends Record<keyof Methods, Method>>(
  paths: string,
  create: (name: string, path: string) => Method,
): Methods {
  const named = paths.split(' ').map((path) => {
    const name = path.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return [name, create(name, `/sdapi/v1/${path}`)];
  });
  return Object.fromEntries(named) as Methods; // the test "asks each route by its own name" calls every one of them
}
