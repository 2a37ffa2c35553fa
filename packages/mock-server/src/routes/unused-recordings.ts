import type { Exchange } from '../instance/exchange.ts';
import { pathOf } from '../match/wanted.ts';
import type { Server } from '../server.ts';
import { servedOperations } from './served-operations.ts';

/** The recordings that were never given, in order, of those that could be: what is answered from state is none of them. */
export async function unusedRecordings(server: Server): Promise<Exchange[]> {
  const { memory, recordings } = server;
  if (memory) return memory.unused();
  const operations = servedOperations(server);
  const unused = await recordings.unused();
  return unused.filter(({ request: { method, url } }) => {
    return operations.find(pathOf(url))?.byMethod.get(method)?.replays === true;
  });
}
