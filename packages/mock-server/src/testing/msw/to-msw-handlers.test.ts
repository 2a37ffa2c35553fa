import { once } from 'node:events';
import nodeHttp, { type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMockApp } from '../../app.ts';
import { createNodeCodecs } from '../../node/codecs.ts';
import { builtInInstance } from '../../node/load-instance.ts';
import type { Reply } from '../../reply.ts';
import { createManualClock } from '../../state/manual-clock.ts';
import { toMswHandlers } from './to-msw-handlers.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();
const base = 'http://127.0.0.1:7860';

const elsewhere = http.get('http://elsewhere.example/', () => HttpResponse.text('another handler'));
const server = setupServer(elsewhere);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function start(options: Partial<Parameters<typeof createMockApp>[1]> = {}) {
  const app = createMockApp(instance, { codecs, journal: 10, ...options });
  server.use(...toMswHandlers(app));
  return app;
}

const generation = (prompt: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ prompt, steps: 10, width: 64, height: 64 }),
});

describe('toMswHandlers', () => {
  test('gives the mock what is below its address, and leaves the rest to other handlers', async () => {
    const app = start();
    expect(await (await fetch(`${base}/sdapi/v1/samplers?x=1`)).json()).toHaveLength(20);
    expect(await (await fetch('http://elsewhere.example/')).text()).toBe('another handler');
    expect(app.journal.entries()).toMatchObject([{ path: '/sdapi/v1/samplers', search: '?x=1' }]);
  });

  test('takes an address with a path, and redirects below it', async () => {
    const app = createMockApp(instance, { codecs });
    server.use(...toMswHandlers(app, { baseUrl: 'http://host.example/sd/' }));
    const reply = await fetch('http://host.example/sd/sdapi/v1/samplers/');
    expect(await reply.json()).toHaveLength(20);
  });

  test.each([
    ['HEAD', '/sdapi/v1/samplers', 405],
    ['DELETE', '/sdapi/v1/txt2img', 405],
    ['GET', '/nothing', 404],
  ])('answers %s %s with %d as the server does', async (method, path, status) => {
    start();
    expect((await fetch(base + path, { method })).status).toBe(status);
  });

  test('carries bodies of any size and content as they are', async () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) >> 5);
    const echo = async ({ body }: { body: () => Promise<Uint8Array> }): Promise<Reply> => ({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      body: await body(),
    });
    server.use(...toMswHandlers({ handle: echo }));
    const reply = await fetch(base, { method: 'POST', body: bytes });
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('an abort rejects, and the generation runs on as on the server', async () => {
    const clock = createManualClock();
    const app = start({ clock, stepMs: 100 });
    const abort = new AbortController();
    const reply = fetch(`${base}/sdapi/v1/txt2img`, { ...generation('a fox'), signal: abort.signal });
    const state = async () => (await (await fetch(`${base}/sdapi/v1/progress`)).json()).state;
    await clock.untilWaiting();
    abort.abort();
    await expect(reply).rejects.toMatchObject({ name: 'AbortError' });
    await clock.advance(300);
    expect(await state()).toMatchObject({ sampling_step: 3, interrupted: false });
    await clock.advance(700);
    await expect
      .poll(() => app.journal.entries())
      .toContainEqual(expect.objectContaining({ path: '/sdapi/v1/txt2img' }));
  });

  test('a broken connection is one for the client', async () => {
    const broken = async (): Promise<Reply> => ({
      status: 200,
      headers: {},
      body: new Uint8Array(),
      broken: 'reset',
    });
    server.use(...toMswHandlers({ handle: broken }));
    await expect(fetch(base)).rejects.toThrow(TypeError);
  });

  test.each(['identity', 'gzip'])(
    'answers node:http, as axios uses it, with the encoding %s',
    async (coding) => {
      start();
      const request = nodeHttp
        .request(`${base}/sdapi/v1/samplers`, {
          headers: { 'accept-encoding': coding },
        })
        .end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      const body = await buffer(response);
      expect(response.headers['content-encoding']).toBe(coding === 'gzip' ? 'gzip' : undefined);
      expect(body.length).toBe(Number(response.headers['content-length']));
    },
  );

  test('fetch unpacks what was compressed for it', async () => {
    start();
    const reply = await fetch(`${base}/sdapi/v1/samplers`, { headers: { 'accept-encoding': 'gzip' } });
    expect(await reply.json()).toHaveLength(20);
  });
});
