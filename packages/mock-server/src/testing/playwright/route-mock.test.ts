import type { BrowserContext, Page } from 'playwright-core';
import { expect, expectTypeOf, test } from 'vitest';
import { createMockApp } from '../../app.ts';
import { createNodeCodecs } from '../../node/codecs.ts';
import { builtInInstance } from '../../node/load-instance.ts';
import type { Routable, Route } from './routable.ts';
import { routeMock } from './route-mock.ts';

const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });

/** A page that asks what a test tells it to; nothing where no route is for it. */
function createPage() {
  const routes = new Map<(url: URL) => boolean, (route: Route) => Promise<void>>();
  const page: Routable = {
    route: async (url, handler) => void routes.set(url, handler),
    unroute: async (url) => void routes.delete(url),
  };
  async function ask(url: string, headers: Record<string, string> = {}) {
    const handler = [...routes].find(([isFor]) => isFor(new URL(url)))?.[1];
    const outcomes: unknown[] = [];
    await handler?.({
      request: () => ({
        method: () => 'GET',
        url: () => url,
        headers: () => headers,
        postDataBuffer: () => null,
      }),
      fulfill: async ({ status, body }) => void outcomes.push({ status, body: body.toString() }),
      abort: async (code) => void outcomes.push(code),
    });
    return outcomes[0];
  }
  return { page, ask };
}

test('Playwright’s own pages and contexts can be routed', () => {
  expectTypeOf<Page>().toExtend<Routable>();
  expectTypeOf<BrowserContext>().toExtend<Routable>();
});

test('answers below its address until it is ended', async () => {
  const { page, ask } = createPage();
  const end = await routeMock(page, app, { baseUrl: 'http://host/sd/' });
  expect(await ask('http://host/sd/sdapi/v1/samplers')).toMatchObject({ status: 200 });
  expect(await ask('http://host/sdapi/v1/samplers')).toBeUndefined();
  await end();
  expect(await ask('http://host/sd/sdapi/v1/samplers')).toBeUndefined();
});

test('sends bodies as they are, and follows a redirect that Playwright would lose', async () => {
  const { page, ask } = createPage();
  await routeMock(page, app);
  const reply = await ask('http://127.0.0.1:7860/sdapi/v1/samplers/', { 'accept-encoding': 'gzip' });
  expect(reply).toMatchObject({ status: 200, body: expect.stringMatching(/^\[{"name":/) });
});

test.each(['reset', 'truncate'])('breaks the connection for the fault %s', async (fault) => {
  const { page, ask } = createPage();
  await routeMock(page, app);
  expect(await ask('http://127.0.0.1:7860/sdapi/v1/samplers', { 'x-mock-fault': fault })).toBe(
    'connectionreset',
  );
});
