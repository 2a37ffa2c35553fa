import type { Instance } from '../instance/instance.ts';
import { type PyDict, partOf } from '../python/index.ts';

/** The options that a server starts with: as its list told them, else the defaults that its spec names. */
export function startOptions(server: Pick<Instance, 'lists' | 'specValue'>): PyDict {
  const listed = server.lists.get('/sdapi/v1/options');
  if (listed instanceof Map) return listed;
  // Asked for last: to read the spec as Python would takes longer than a start.
  const properties = partOf(server.specValue, 'components', 'schemas', 'Options', 'properties');
  return new Map(
    Array.from(properties.keys(), (name) => [name, partOf(properties, name).get('default') ?? null]),
  );
}
