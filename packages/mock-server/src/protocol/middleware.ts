import type { Incoming } from '../incoming.ts';
import type { Reply } from '../reply.ts';

/** Answers a request. */
export type Handler = (request: Incoming) => Promise<Reply>;

/** What stands between a request and its route: it may answer by itself, or add to what comes back. */
export type Middleware = (request: Incoming, next: Handler) => Promise<Reply>;

/** The first middleware is the outermost. */
export function compose(middleware: readonly Middleware[], innermost: Handler): Handler {
  return middleware.reduceRight<Handler>((next, outer) => (request) => outer(request, next), innermost);
}
