import { Hono } from 'hono';
import { createMockHandler } from './handler.ts';
import { splitUrl } from './incoming.ts';
import type { Instance } from './instance/instance.ts';
import type { MockOptions } from './mock-options.ts';
import type { Handler } from './protocol/middleware.ts';
import type { Reply } from './reply.ts';

/** A mock: a Hono app for tests, pages and other apps, and the plain function behind it for a server of its own. */
export type MockApp = Hono & { handle: Handler };

/**
 * A server of the family as a Hono app: it replays what the instance recorded and computes the rest. A pure function of
 * its requests and its own state; no port, no disk.
 *
 * @example
 * const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
 * const reply = await app.request('/sdapi/v1/samplers');
 */
export function createMockApp(instance: Instance, options: MockOptions): MockApp {
  const handle = createMockHandler(instance, options);
  const app = new Hono();
  app.all('*', async ({ req: { raw } }) => {
    const reply = await handle({
      method: raw.method,
      ...splitUrl(raw.url),
      header: (name) => raw.headers.get(name) ?? undefined,
      body: async () => new Uint8Array(await raw.arrayBuffer()),
    });
    return toResponse(reply);
  });
  return Object.assign(app, { handle });
}

function toResponse({ status, headers, body }: Reply): Response {
  // Unlike an empty body, none at all makes no content type.
  const content = body.length === 0 ? null : (body as Uint8Array<ArrayBuffer>);
  return new Response(content, { status, headers });
}
