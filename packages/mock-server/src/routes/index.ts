import type { Incoming } from '../incoming.ts';
import { assertAuthorized } from '../protocol/basic-auth.ts';
import { methodNotAllowed, redirectToSlashSibling, slashSibling } from '../protocol/route-misses.ts';
import type { Reply } from '../reply.ts';
import type { Server } from '../server.ts';
import { answer } from './route.ts';
import { servedOperations } from './served-operations.ts';
import { answerUnknownRoute } from './unknown-route.ts';

/** Answers every operation of the instance's spec, and misses the others as the server does. */
export function createRoutes(server: Server): (request: Incoming) => Reply | Promise<Reply> {
  const operations = servedOperations(server);
  // What tells of misses is loaded before somebody waits for it.
  if (server.settings.unmatched === 'error') void import('../match/miss/index.ts');
  return function answerRoute(request) {
    const { method, path } = request;
    const found = operations.find(path);
    if (!found)
      return operations.find(slashSibling(path))
        ? redirectToSlashSibling(request)
        : answerUnknownRoute(server, request);
    const served = found.byMethod.get(method);
    if (!served) return methodNotAllowed(found.first);
    if (served.guarded) assertAuthorized(request, server.settings.apiAuth);
    return answer(server, served, request);
  };
}
