import { Hono } from 'hono';
import { answerRequest } from './answer-request.ts';
import type { Instance } from './instance/instance.ts';
import { createMock, type Mock } from './mock.ts';
import type { MockOptions } from './mock-options.ts';

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
  app.all('*', ({ req: { raw } }) => answerRequest(mock.handle, raw));
  return Object.assign(app, mock);
}
