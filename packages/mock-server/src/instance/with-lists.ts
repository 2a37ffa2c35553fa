import { type PyValue, parsePythonJson } from '../python/index.ts';
import type { Instance } from './instance.ts';
import { type LearnedFacts, noFacts } from './learned-facts.ts';

/** Hashes that no list tells, by name; more may be added while a mock runs. */
export type KnownHashes = Partial<Pick<LearnedFacts, 'loras' | 'embeddings' | 'vaes'>>;

/**
 * The instance as another server of the same kind and version would show itself: the same API and rules, but that server's
 * models, options, samplers and scripts. Nothing was recorded of it, so a mock of it computes every reply.
 *
 * @param texts what the other server answered, as JSON by path (`/sdapi/v1/options`); lists that are left out stay
 * @throws PythonJsonError for a text that is no JSON
 * @example
 * const mine = withLists(await builtInInstance(), new Map([['/sdapi/v1/sd-models', await reply.text()]]));
 */
export function withLists(
  instance: Instance,
  texts: ReadonlyMap<string, string>,
  hashes: KnownHashes = {},
): Instance {
  const lists = new Map<string, PyValue>(instance.lists);
  for (const [path, text] of texts)
    lists.set(path, mergeOptions(lists.get(path), parsePythonJson(text), path));
  return { ...instance, lists, facts: { ...noFacts, ...hashes }, exchanges: async () => [] };
}

/** An option that the other server does not show has its value all the same: an extension may have hidden it. */
function mergeOptions(before: PyValue | undefined, after: PyValue, path: string): PyValue {
  const isOptions = path === '/sdapi/v1/options' && before instanceof Map && after instanceof Map;
  return isOptions ? new Map([...before, ...after]) : after;
}
