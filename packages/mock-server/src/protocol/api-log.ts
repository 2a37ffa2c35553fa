import type { Clock } from '../state/clock.ts';
import type { Middleware } from './middleware.ts';
import { formatSeconds } from './process-time.ts';

/** Writes a line for each request of the API, as `--api-log` does. */
export function apiLog(write: (line: string) => void, clock: Clock): Middleware {
  return async function apiLog(request, next) {
    const start = clock.now();
    const reply = await next(request);
    const { method, path } = request;
    if (path.startsWith('/sdapi')) {
      const date = new Date(start).toISOString().replace('T', ' ').replace('Z', '');
      write(`API ${date} ${reply.status} http/1.1 ${method} ${path} ${formatSeconds(clock.now() - start)}`);
    }
    return reply;
  };
}
