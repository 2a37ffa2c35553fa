import { unusedRecordings } from '../routes/unused-recordings.ts';
import type { Server } from '../server.ts';

/** A recording that nobody has asked for yet. */
export type Unused = { scenario: string; order: number; method: string; url: string };

/** What was recorded and not asked for since the start, as `sdwebui-mock prune --unused` takes it. */
export async function showUnused(server: Server): Promise<Unused[]> {
  const unused = await unusedRecordings(server);
  return unused.map(({ scenario, order, request: { method, url } }) => ({ scenario, order, method, url }));
}
