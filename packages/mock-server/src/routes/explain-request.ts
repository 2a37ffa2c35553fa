import type { Incoming } from '../incoming.ts';
import type { MissReport } from '../match/miss/miss-report.ts';
import type { Wanted } from '../match/wanted.ts';
import { slashSibling } from '../protocol/route-misses.ts';
import type { PyValue } from '../python/index.ts';
import type { Server } from '../server.ts';
import type { Operations } from './operations.ts';
import { toWanted } from './replay-or.ts';
import { validate } from './route.ts';
import { servedOperations } from './served-operations.ts';

/**
 * The report that a mock gives to a request where it is to make nothing up, strict or not. The request is not answered: no
 * turn is taken, no option changed.
 *
 * @returns undefined for a request that a recording answers, or state, validation and protocol do
 */
export async function explainRequest(server: Server, request: Incoming): Promise<MissReport | undefined> {
  const { memory } = server;
  if (!memory) return explainRoute(server, servedOperations(server), request);
  const body = await request.body();
  return (await memory.has(request, body)) ? undefined : memory.explainMiss(request, body);
}

async function explainRoute(
  server: Server,
  operations: Operations,
  request: Incoming,
): Promise<MissReport | undefined> {
  const { method, path } = request;
  const found = operations.find(path);
  if (!found) {
    const isAnswered = operations.find(slashSibling(path)) ?? (await isRecorded(server, request, null));
    if (isAnswered) return undefined;
    const { explainNoRoute } = await import('../match/miss/index.ts');
    return explainNoRoute(request, server.instance);
  }
  const served = found.byMethod.get(method);
  if (!served?.replays) return undefined;
  const bytes = served.operation.requestBody ? await request.body() : undefined;
  const { query, body } = validate(server, served.operation, request, bytes);
  if (!query.ok || !body.ok || (await isRecorded(server, request, body.value))) return undefined;
  return server.recordings.explainMiss(wantedOf(server, request, body.value));
}

function isRecorded(server: Server, request: Incoming, body: PyValue): Promise<boolean> {
  return server.recordings.has(wantedOf(server, request, body));
}

function wantedOf(server: Server, { method, path, search, header }: Incoming, body: PyValue): Wanted {
  return toWanted({ server, method, url: path + search, body, header }, false);
}
