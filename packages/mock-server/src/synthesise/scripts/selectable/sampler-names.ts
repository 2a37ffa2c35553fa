import { pythonStr } from '../../../python/index.ts';
import type { Server } from '../../../server.ts';

/** The sampler that goes by a name or an alias, in any case. */
export function findSamplerName(name: string, { instance }: Server): string | undefined {
  const list = instance.lists.get('/sdapi/v1/samplers');
  const wanted = name.toLowerCase();
  for (const item of Array.isArray(list) ? list : []) {
    if (!(item instanceof Map)) continue;
    const own = pythonStr(item.get('name') ?? '');
    const aliases = item.get('aliases');
    const names = [own, ...(Array.isArray(aliases) ? aliases.map(pythonStr) : [])];
    if (names.some((candidate) => candidate.toLowerCase() === wanted)) return own;
  }
  return undefined;
}
