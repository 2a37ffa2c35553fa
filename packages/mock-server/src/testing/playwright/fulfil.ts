import { findTarget } from '../../base-url.ts';
import type { Incoming } from '../../incoming.ts';
import type { Handler } from '../../protocol/middleware.ts';
import type { Reply } from '../../reply.ts';
import type { Route } from './routable.ts';

/** Answers a request that Playwright holds. It can't send a part of a body, so a reply that breaks off is a reset one. */
export async function fulfil(route: Route, handle: Handler, baseUrl: string): Promise<void> {
  const { status, headers, body, broken } = await answer(route, handle, baseUrl);
  if (broken) return route.abort('connectionreset');
  return route.fulfill({ status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.length) });
}

async function answer(route: Route, handle: Handler, baseUrl: string): Promise<Reply> {
  const request = route.request();
  const headers = request.headers();
  const ask = (target: Pick<Incoming, 'origin' | 'path' | 'search'>) =>
    handle({
      method: request.method(),
      ...target,
      // The browser takes the body as it is: nothing may be compressed.
      header: (name) => (name === 'accept-encoding' ? undefined : headers[name]),
      body: async () => request.postDataBuffer() ?? new Uint8Array(),
    });
  const target = findTarget(request.url(), baseUrl);
  if (!target) throw new RangeError(`${request.url()} is not below ${baseUrl}.`);
  const reply = await ask(target);
  // A browser that is redirected asks the network, where nobody listens: Playwright does not show it that request.
  const next = reply.status === 307 && findTarget(reply.headers.location ?? '', baseUrl);
  return next ? ask(next) : reply;
}
