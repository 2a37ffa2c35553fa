import type { Incoming } from '../incoming.ts';
import { addVary, type Reply, textReply } from '../reply.ts';
import type { Handler, Middleware } from './middleware.ts';

const plainText = 'text/plain; charset=utf-8';
const methods = 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT';

/**
 * The server's CORS: with no origin allowed a preflight is refused with 400, yet a simple reply still carries
 * `access-control-allow-credentials` (`protocol/cors-off`, `cors/*`).
 *
 * @param allowedOrigins what `--cors-allow-origins` lists
 */
export function cors(allowedOrigins: readonly string[]): Middleware {
  const allows = (origin: string) => allowedOrigins.includes(origin) || allowedOrigins.includes('*');
  async function answerOrigin(request: Incoming, next: Handler, origin: string): Promise<Reply> {
    const allowed = allows(origin);
    if (isPreflight(request)) return preflightReply(request, origin, allowed);
    const reply = await next(request);
    reply.headers['access-control-allow-credentials'] = 'true';
    if (allowed) {
      reply.headers['access-control-allow-origin'] = origin;
      addVary(reply, 'Origin');
    }
    return reply;
  }
  return function cors(request, next) {
    const origin = request.header('origin');
    return origin === undefined ? next(request) : answerOrigin(request, next, origin);
  };
}

function isPreflight({ method, header }: Incoming): boolean {
  return method === 'OPTIONS' && header('access-control-request-method') !== undefined;
}

function preflightReply({ header }: Incoming, origin: string, allowed: boolean): Reply {
  const words = allowed ? 'OK' : 'Disallowed CORS origin';
  const reply = textReply(words, plainText, 'protocol', allowed ? 200 : 400);
  reply.headers.vary = 'Origin';
  reply.headers['access-control-allow-methods'] = methods;
  reply.headers['access-control-max-age'] = '600';
  reply.headers['access-control-allow-credentials'] = 'true';
  if (allowed) reply.headers['access-control-allow-origin'] = origin;
  const asked = header('access-control-request-headers');
  if (asked !== undefined) reply.headers['access-control-allow-headers'] = asked;
  return reply;
}
