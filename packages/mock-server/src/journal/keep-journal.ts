import type { Middleware } from '../protocol/middleware.ts';
import { type ReplySource, sourceHeader } from '../reply.ts';
import type { Clock } from '../state/clock.ts';
import type { Journal } from './journal.ts';

/** Writes every request down once it is answered. */
export function keepJournal(journal: Journal, clock: Clock): Middleware {
  return async function keepJournal(request, next) {
    const start = clock.now();
    const read = request.body;
    let body: Uint8Array | undefined;
    // A copy of the request for this alone would be half of what the journal costs.
    request.body = async () => {
      body = await read();
      return body;
    };
    const reply = await next(request);
    journal.add({
      start,
      method: request.method,
      path: request.path,
      search: request.search,
      status: reply.status,
      // Every reply has the header, and nobody else writes it.
      source: reply.headers[sourceHeader] as ReplySource,
      durationMs: clock.now() - start,
      requestBytes: body?.length ?? 0,
      replyBytes: reply.body.length,
      body,
      fault: reply.fault,
      miss: reply.miss,
    });
    return reply;
  };
}
