import { beforeEach, describe, expect, test } from 'vitest';
import type { Incoming } from '../incoming.ts';
import { toSettings } from '../mock-options.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { createServer, type Server } from '../server.ts';
import { explainRequest } from './explain-request.ts';
import { createRoutes } from './index.ts';
import { unusedRecordings } from './unused-recordings.ts';

const instance = await builtInInstance();
const settings = toSettings({ codecs: createNodeCodecs() }, instance);

/** `txt2img/seed-blog-post`, recorded a few times with a random seed. */
const random = { prompt: 'Astronaut planting a flag on the moon', steps: 4, width: 64, height: 64, seed: -1 };

function request(method: string, path: string, body?: object): Incoming {
  const bytes = new TextEncoder().encode(body ? JSON.stringify(body) : '');
  const header = (name: string) => (name === 'content-type' && body ? 'application/json' : undefined);
  return { method, origin: '', path, search: '', header, body: async () => bytes };
}

let server: Server;
beforeEach(() => {
  server = createServer(instance, settings);
});

describe('the report of a request that is not answered', () => {
  test.each([
    ['no route', request('GET', '/sdapi/v1/sampler'), 'no-route'],
    ['no recording', request('POST', '/sdapi/v1/txt2img', { ...random, steps: 7 }), 'no-recording'],
    ['an operation that is not computed', request('GET', '/internal/sysinfo'), 'no-recording'],
  ])('tells of %s', async (_, asked, kind) => {
    expect((await explainRequest(server, asked))?.type).toBe(`urn:sdwebui-mock:${kind}`);
  });

  test.each([
    ['a recording', request('POST', '/sdapi/v1/txt2img', random)],
    ['a recorded 404 (protocol/not-found)', request('GET', '/sdapi/v1/nope')],
    ['state', request('GET', '/sdapi/v1/options')],
    ['validation', request('POST', '/sdapi/v1/txt2img', { steps: 'many' })],
    ['another method', request('PUT', '/sdapi/v1/options')],
    ['a redirect', request('GET', '/sdapi/v1/options/')],
  ])('is none where %s answers', async (_, asked) => {
    expect(await explainRequest(server, asked)).toBeUndefined();
  });

  test('takes no turn', async () => {
    const asked = request('POST', '/sdapi/v1/txt2img', random);
    const answer = createRoutes(server);
    const before = await unusedRecordings(server);
    for (let n = 0; n < 10; n++) expect(await explainRequest(server, asked)).toBeUndefined();
    expect(await unusedRecordings(server)).toEqual(before);
    expect((await answer(asked)).headers['x-mock-source']).toBe('recorded');
    const after = await unusedRecordings(server);
    expect(before.filter((exchange) => !after.includes(exchange)).map(({ scenario }) => scenario)).toEqual([
      'txt2img/seed-blog-post',
    ]);
    while ((await answer(asked)).headers['x-mock-source'] === 'recorded') await unusedRecordings(server);
    expect((await explainRequest(server, asked))?.type).toBe('urn:sdwebui-mock:recording-used-up');
  });
});

test('what state answers is not among the recordings that were never given', async () => {
  const groups = new Set(
    (await unusedRecordings(server)).map(({ request }) => `${request.method} ${request.url}`),
  );
  expect(groups).toContain('POST /sdapi/v1/txt2img');
  expect(groups).toContain('POST /sdapi/v1/png-info');
  expect(groups).not.toContain('GET /sdapi/v1/options');
  expect(groups).not.toContain('POST /sdapi/v1/options');
  expect(groups).not.toContain('GET /sdapi/v1/samplers');
});
