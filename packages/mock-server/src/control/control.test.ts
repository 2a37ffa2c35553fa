import { request as httpRequest } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../app.ts';
import type { MockOptions } from '../mock-options.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { serveMock } from '../node/serve-mock.ts';
import { refuseStranger } from './refuse-stranger.ts';

const instance = await builtInInstance();

function start(options: Partial<MockOptions> = {}): MockApp {
  return createMockApp(instance, { codecs: createNodeCodecs(), control: true, ...options });
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const json = async (app: MockApp, path: string, init?: RequestInit) => (await app.request(path, init)).json();

const readText = ({ body }: Response) =>
  (body as ReadableStream<BufferSource>).pipeThrough(new TextDecoderStream()).getReader();

describe('what the mock tells of itself', () => {
  test('requests, with their bodies but without the pictures', async () => {
    const app = start();
    const picture = 'A'.repeat(400);
    await app.request('/sdapi/v1/png-info', post({ image: picture }));
    await app.request('/sdapi/v1/samplers?x=1');
    expect(await json(app, '/__mock/requests')).toMatchObject([
      { method: 'POST', path: '/sdapi/v1/png-info', body: '{"image":"<400 characters of base64>"}' },
      { method: 'GET', path: '/sdapi/v1/samplers', search: '?x=1', status: 200 },
    ]);
    await app.request('/__mock/requests', { method: 'DELETE' });
    expect(await json(app, '/__mock/requests')).toEqual([]);
  });

  test('state: options that were changed, and the queue', async () => {
    const app = start({ faults: ['oom@0.1'] });
    await app.request('/sdapi/v1/options', post({ CLIP_stop_at_last_layers: 2 }));
    expect(await json(app, '/__mock/state')).toMatchObject({
      instance: { name: 'webui-1.10.1', dialect: 'a1111', version: '1.10.1' },
      faults: ['oom@0.1'],
      options: { CLIP_stop_at_last_layers: 2 },
      tasks: { running: null, pending: [] },
    });
  });

  test('a reset brings back the start', async () => {
    const app = start();
    await app.request('/sdapi/v1/options', post({ CLIP_stop_at_last_layers: 2 }));
    expect(await json(app, '/__mock/reset', { method: 'POST' })).toMatchObject({ options: {} });
    expect(await json(app, '/sdapi/v1/options')).toMatchObject({ CLIP_stop_at_last_layers: 1 });
  });

  test('events, as they happen, and those since the last that was seen', async () => {
    const app = start();
    await app.request('/sdapi/v1/samplers');
    await app.request('/sdapi/v1/upscalers');
    const stream = await app.request('/__mock/events', { headers: { 'last-event-id': '1' } });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = readText(stream);
    const next = async () => (await reader.read()).value;
    expect(await next()).toMatch(/^: /);
    expect(await next()).toMatch(
      /^event: request\nid: 2\ndata: \{.*"path":"\/sdapi\/v1\/upscalers".*\}\n\n$/,
    );
    const waiting = next();
    await app.request('/nothing');
    expect(await waiting).toMatch(/^event: request\nid: 3\n.*"status":404/);
    await reader.cancel();
  });

  test('a path of its own that it does not have is refused by naming those it has', async () => {
    const reply = await start().request('/__mock/nothing');
    expect(reply.status).toBe(404);
    expect((await reply.json()).detail).toContain('POST /__mock/reset');
  });

  test('nothing, unless it was asked to', async () => {
    expect(await json(start({ control: false }), '/__mock/state')).toEqual({ detail: 'Not Found' });
  });
});

describe('a served mock', async () => {
  const app = start();
  const mock = await serveMock(app, { host: '127.0.0.1', port: 0 });
  afterAll(() => mock.close());

  const ask = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${mock.url}/__mock/state`, { headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      request.on('error', reject).end();
    });

  test('answers a caller of this machine', async () => {
    expect(await ask({})).toBe(200);
    expect(await ask({ host: 'localhost:7860', origin: 'http://localhost:5173' })).toBe(200);
  });

  test('refuses a name that only points here, and a page from elsewhere', async () => {
    expect(await ask({ host: 'evil.example' })).toBe(403);
    expect(await ask({ origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ origin: 'null' })).toBe(403);
  });

  test('streams events until the reader goes', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${mock.url}/__mock/events`, { signal: abort.signal });
    const reader = readText(stream);
    await fetch(`${mock.url}/sdapi/v1/samplers`);
    let text = '';
    while (!text.includes('/sdapi/v1/samplers')) text += (await reader.read()).value;
    abort.abort();
    await expect(reader.read()).rejects.toThrow();
    expect((await fetch(`${mock.url}/sdapi/v1/samplers`)).status).toBe(200);
  });
});

test.each([
  ['127.0.0.1', 'localhost', true],
  ['::1', '[::1]:7860', true],
  ['::ffff:127.0.0.1', '127.0.0.1:7860', true],
  ['127.0.0.1', 'mock.localhost', true],
  ['192.168.0.5', '127.0.0.1', false],
  ['::ffff:192.168.0.5', 'localhost', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', '', false],
])('from %s as %s: %s', (address, host, mayAsk) => {
  const request = {
    method: 'GET',
    origin: '',
    path: '/__mock',
    search: '',
    header: (name: string) => (name === 'host' ? host : undefined),
    peer: () => address,
    body: async () => new Uint8Array(),
  };
  expect(refuseStranger(request) === undefined).toBe(mayAsk);
});

describe('what was recorded, and what was asked', () => {
  const recordedBody = {
    prompt: 'Astronaut planting a flag on the moon',
    steps: 4,
    width: 64,
    height: 64,
    seed: 12345,
  };

  test('unmatched: a computed picture, with the recording that comes near', async () => {
    const app = start();
    await app.request('/sdapi/v1/txt2img', post(recordedBody));
    await app.request('/sdapi/v1/txt2img', post({ ...recordedBody, seed: 54321 }));
    const unmatched = await json(app, '/__mock/unmatched');
    expect(unmatched).toMatchObject([
      {
        id: 2,
        path: '/sdapi/v1/txt2img',
        status: 200,
        report: {
          type: 'urn:sdwebui-mock:no-recording',
          nearest: [{ differences: [{ field: 'seed' }] }, {}, {}],
        },
      },
    ]);
  });

  test('unmatched: a refusal of strict mode', async () => {
    const app = start({ unmatched: 'error' });
    await app.request('/sdapi/v1/txt2imgs');
    expect(await json(app, '/__mock/unmatched')).toMatchObject([
      { status: 501, report: { type: 'urn:sdwebui-mock:no-route' } },
    ]);
    expect(app.journal.entries()).toMatchObject([{ miss: 'no-route' }]);
  });

  test('unused: one less for each recording that was given', async () => {
    const app = start();
    const before = await json(app, '/__mock/unused');
    await app.request('/sdapi/v1/txt2img', post(recordedBody));
    const after = await json(app, '/__mock/unused');
    expect(before.length - after.length).toBe(1);
    // The lists are answered from state: nobody can ask for their recordings.
    expect(after).not.toContainEqual(expect.objectContaining({ url: '/sdapi/v1/samplers' }));
    expect(after[0]).toEqual({
      scenario: expect.any(String),
      order: expect.any(Number),
      method: expect.any(String),
      url: expect.stringMatching(/^\//),
    });
  });
});
