import type { Instance } from '../instance/instance.ts';
import { type PyDict, partOf } from '../python/index.ts';

/** The options that a server starts with: as its list told them, else the defaults that its spec names. */
export function startOptions(instance: Pick<Instance, 'lists' | 'specValue'>): PyDict {
  const listed = instance.lists.get('/sdapi/v1/options');
  if (listed instanceof Map) return listed;
  const properties = partOf(instance.specValue, 'components', 'schemas', 'Options', 'properties');
  return new Map(
    Array.from(properties.keys(), (name) => [name, partOf(properties, name).get('default') ?? null]),
  );
}
