import { Hono } from 'hono';
import { splitUrl } from './incoming.ts';
import type { Instance } from './instance/instance.ts';
import { createMock, type Mock } from './mock.ts';
import type { MockOptions } from './mock-options.ts';
import type { Reply } from './reply.ts';

/** A mock: a Hono app for tests, pages and other apps, and what is behind it. */
export type MockApp = Hono & Mock;

/**
 * A server of the family as a Hono app: it replays what the instance recorded and computes the rest. A pure function of
 * its requests and its own state; no port, no disk.
 *
 * @example
 * const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
 * const reply = await app.request('/sdapi/v1/samplers');
 */
export function createMockApp(instance: Instance, options: MockOptions): MockApp {
  const mock = createMock(instance, options);
  const app = new Hono();
  app.all('*', async ({ req: { raw } }) => {
    const reply = await mock.handle({
      method: raw.method,
      ...splitUrl(raw.url),
      header: (name) => raw.headers.get(name) ?? undefined,
      body: async () => new Uint8Array(await raw.arrayBuffer()),
    });
    return toResponse(reply);
  });
  return Object.assign(app, mock);
}

function toResponse({ status, headers, body, broken, stream }: Reply): Response {
  if (broken === 'reset') return Response.error();
  if (broken === 'truncated') return new Response(breakOff(body), { status, headers });
  if (stream) return new Response(stream, { status, headers });
  // Unlike an empty body, none at all makes no content type.
  const content = body.length === 0 ? null : (body as Uint8Array<ArrayBuffer>);
  return new Response(content, { status, headers });
}

/** Half of a body, then the error that `fetch` reports of a connection that broke. */
function breakOff(body: Uint8Array): ReadableStream<Uint8Array> {
  const half = body.subarray(0, body.length >> 1);
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('terminated'));
      sent = true;
      controller.enqueue(half);
    },
  });
}
