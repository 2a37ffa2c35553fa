import type { Incoming } from '../incoming.ts';
import type { Middleware } from '../protocol/middleware.ts';
import { type Reply, type ReplySource, sourceHeader } from '../reply.ts';
import type { Clock } from '../state/clock.ts';
import type { Journal } from './journal.ts';

/** Writes every request down once it is answered. */
export function keepJournal(journal: Journal, clock: Clock): Middleware {
  return async function keepJournal(request, next) {
    const start = clock.now();
    let body: Uint8Array | undefined;
    const watched: Incoming = {
      ...request,
      body: async () => {
        body = await request.body();
        return body;
      },
    };
    const reply = await next(watched);
    journal.add(toEntry(request, reply, { start, end: clock.now(), requestBytes: body?.length ?? 0 }), body);
    return reply;
  };
}

function toEntry(
  { method, path, search }: Incoming,
  { status, headers, body, fault }: Reply,
  { start, end, requestBytes }: { start: number; end: number; requestBytes: number },
): Parameters<Journal['add']>[0] {
  return {
    at: new Date(start).toISOString(),
    method,
    path,
    search,
    status,
    // Every reply has the header, and nobody else writes it.
    source: headers[sourceHeader] as ReplySource,
    durationMs: end - start,
    requestBytes,
    replyBytes: body.length,
    ...(fault === undefined ? {} : { fault }),
  };
}
