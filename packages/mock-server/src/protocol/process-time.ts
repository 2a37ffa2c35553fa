import type { Clock } from '../state/clock.ts';
import type { Middleware } from './middleware.ts';

/**
 * Says how long a request took, in seconds, on every reply but a 500 from an uncaught error, where the server never
 * gets to write the header.
 */
export function processTime(clock: Clock): Middleware {
  return async function processTime(request, next) {
    const start = clock.now();
    const reply = await next(request);
    if (!reply.uncaught) reply.headers['x-process-time'] = formatSeconds(clock.now() - start);
    return reply;
  };
}

/** Milliseconds as seconds with at most four places, as the server writes them. */
export function formatSeconds(ms: number): string {
  return String(Math.round(ms * 10) / 10_000);
}
