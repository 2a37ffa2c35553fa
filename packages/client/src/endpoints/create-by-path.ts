/** A method of any arguments; `never` is what every list of parameters takes. */
type Method = (...given: never[]) => Promise<unknown>;

/**
 * Methods that differ in nothing but their path, by the names that the paths give them: `sd-models` is `sdModels`,
 * `create/embedding` is `createEmbedding`.
 *
 * @param paths below `base`, with spaces between
 */
export function createByPath<Methods extends object>(
  paths: string,
  create: (name: string, path: string) => Method,
  base = '/sdapi/v1/',
): Methods {
  const named = paths.split(' ').map((path) => {
    const name = path.replace(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());
    return [name, create(name, base + path)];
  });
  return Object.fromEntries(named) as Methods; // the test "asks each route by its own name" calls every one of them
}
