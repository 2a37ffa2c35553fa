import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  createClient,
  InvalidDataError,
  NetworkError,
  NotFoundError,
  ResponseShapeError,
  TimeoutError,
  ValidationError,
} from '../src/index.ts';
import { readFixture } from './read-fixture.ts';
import { type Answer, type LocalServer, type Received, serveLocally } from './serve-locally.ts';

let server: LocalServer;
let answer: (request: Received) => Answer | Promise<Answer>;

beforeEach(async () => {
  answer = () => ({ body: [] });
  server = await serveLocally((request) => answer(request));
});
afterEach(() => server.close());

describe('the address of a server', () => {
  it.each([
    ['', '/sdapi/v1/samplers'],
    ['/', '/sdapi/v1/samplers'],
    ['///', '/sdapi/v1/samplers'],
    ['/?__theme=dark', '/sdapi/v1/samplers'],
    ['?__theme=dark', '/sdapi/v1/samplers'],
    ['/sd/webui/', '/sd/webui/sdapi/v1/samplers'],
    ['/sd//?x#y', '/sd/sdapi/v1/samplers'],
  ])('may end in %j', async (end, path) => {
    await createClient({ baseUrl: server.url + end }).samplers();
    expect(server.requests[0]).toMatchObject({ method: 'GET', path, query: '' });
  });

  it('may carry credentials, which are sent as a header and shown nowhere', async () => {
    const client = createClient({ baseUrl: server.url.replace('//', '//ann:secret@') });
    expect(client.baseUrl).toBe(server.url);
    answer = () => ({ status: 500, body: { error: 'KeyError', detail: '', body: '', errors: "'x'" } });
    await expect(client.options()).rejects.toThrow(/^(?!.*secret)options failed: GET .*KeyError: 'x'/);
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('ann:secret')}`);
  });
});

it('sends headers and credentials with every request', async () => {
  const auth = { username: 'ann', password: 'pw' };
  const client = createClient({ baseUrl: server.url, auth, headers: { 'x-mine': '1' } });
  await client.loras();
  await client.raw.GET('/sdapi/v1/sd-models');
  for (const { headers } of server.requests) {
    expect(headers).toMatchObject({ authorization: `Basic ${btoa('ann:pw')}`, 'x-mine': '1' });
  }
});

it('asks each route by its own name', async () => {
  answer = ({ path }) => ({ body: path.endsWith('interrogate') ? { caption: 'a fox' } : {} });
  const client = createClient({ baseUrl: server.url });
  const calls: [call: () => Promise<unknown>, route: string][] = [
    [() => client.schedulers(), 'GET /sdapi/v1/schedulers'],
    [() => client.upscalers(), 'GET /sdapi/v1/upscalers'],
    [() => client.latentUpscaleModes(), 'GET /sdapi/v1/latent-upscale-modes'],
    [() => client.sdModels(), 'GET /sdapi/v1/sd-models'],
    [() => client.sdVae(), 'GET /sdapi/v1/sd-vae'],
    [() => client.embeddings(), 'GET /sdapi/v1/embeddings'],
    [() => client.promptStyles(), 'GET /sdapi/v1/prompt-styles'],
    [() => client.scripts(), 'GET /sdapi/v1/scripts'],
    [() => client.scriptInfo(), 'GET /sdapi/v1/script-info'],
    [() => client.extensions(), 'GET /sdapi/v1/extensions'],
    [() => client.hypernetworks(), 'GET /sdapi/v1/hypernetworks'],
    [() => client.faceRestorers(), 'GET /sdapi/v1/face-restorers'],
    [() => client.realesrganModels(), 'GET /sdapi/v1/realesrgan-models'],
    [() => client.cmdFlags(), 'GET /sdapi/v1/cmd-flags'],
    [() => client.memory(), 'GET /sdapi/v1/memory'],
    [() => client.progress({ skip_current_image: true }), 'GET /sdapi/v1/progress?skip_current_image=true'],
    [() => client.interrupt(), 'POST /sdapi/v1/interrupt'],
    [() => client.skip(), 'POST /sdapi/v1/skip'],
    [() => client.options(), 'GET /sdapi/v1/options'],
    [() => client.setOptions({ 'tac_activeIn.txt2img': false }), 'POST /sdapi/v1/options'],
    [() => client.interrogate({ image: 'aGk=' }), 'POST /sdapi/v1/interrogate'],
    [() => client.pngInfo('aGk='), 'POST /sdapi/v1/png-info'],
    [() => client.refreshCheckpoints(), 'POST /sdapi/v1/refresh-checkpoints'],
    [() => client.refreshVae(), 'POST /sdapi/v1/refresh-vae'],
    [() => client.refreshLoras(), 'POST /sdapi/v1/refresh-loras'],
    [() => client.refreshEmbeddings(), 'POST /sdapi/v1/refresh-embeddings'],
    [() => client.unloadCheckpoint(), 'POST /sdapi/v1/unload-checkpoint'],
    [() => client.reloadCheckpoint(), 'POST /sdapi/v1/reload-checkpoint'],
    [() => client.internal.progress({ id_task: 'task(a)' }), 'POST /internal/progress'],
    [() => client.internal.pendingTasks(), 'GET /internal/pending-tasks'],
    [() => client.internal.ping(), 'GET /internal/ping'],
  ];
  for (const [call] of calls) await call();
  expect(server.requests.map(({ method, path, query }) => `${method} ${path}${query}`)).toEqual(
    calls.map(([, route]) => route),
  );
});

describe('answers without a body', () => {
  it.each([
    ['204 of SD.Next', 204, undefined],
    ['null of A1111', 200, 'null'],
    ['nothing at all', 200, ''],
  ])('count as done: %s', async (_what, status, body) => {
    answer = () => ({ status, body });
    expect(await createClient({ baseUrl: server.url }).refreshVae()).toBeUndefined();
  });
});

describe('what may go wrong', () => {
  it.each([
    [401, { detail: 'Not authenticated' }, AuthenticationError],
    [404, { detail: 'Not Found' }, NotFoundError],
    [422, { detail: [{ loc: ['body', 'steps'], msg: 'bad', type: 'x' }] }, ValidationError],
  ])('is an error of its own for status %i', async (status, body, errorClass) => {
    answer = () => ({ status, body });
    const error: unknown = await createClient({ baseUrl: server.url })
      .samplers()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ status, body, method: 'GET', url: `${server.url}/sdapi/v1/samplers` });
  });

  it('is said when a page answers instead of the API', async () => {
    answer = () => ({
      body: '<!doctype html><title>Hi</title><body>Welcome</body>',
      headers: { 'content-type': 'text/html' },
    });
    const call = createClient({ baseUrl: server.url }).samplers();
    await expect(call).rejects.toThrow(ResponseShapeError);
    await expect(call).rejects.toThrow(/answered 200 with text\/html instead of JSON: "Hi Welcome"/);
  });

  it('is said when nobody answers', async () => {
    const { url } = server;
    await server.close();
    const call = createClient({ baseUrl: url, retries: 0 }).samplers();
    await expect(call).rejects.toThrow(NetworkError);
    await expect(call).rejects.toThrow(
      /samplers failed: GET .*: connection refused\. Is the server running\?/,
    );
    server = await serveLocally(() => ({}));
  });

  it('may be that a page is not allowed: a browser does not say', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(createClient({ baseUrl: server.url, fetch, retries: 0 }).samplers()).rejects.toThrow(
      /: Failed to fetch\. Is the server running, and is this page allowed to use it\? \(client\.check\(\) tells more\)$/,
    );
  });

  it('is a TimeoutError when the answer takes longer than was asked for', async () => {
    answer = () => new Promise(() => {});
    const client = createClient({ baseUrl: server.url, timeout: 20 });
    await expect(client.samplers()).rejects.toThrow(TimeoutError);
    await expect(client.samplers({ timeout: 10 })).rejects.toThrow(/did not answer within 10 ms/);
  });

  it('is the signal’s reason when the caller gives up', async () => {
    answer = () => new Promise(() => {});
    const reason = new Error('changed my mind');
    const controller = new AbortController();
    const call = createClient({ baseUrl: server.url }).samplers({ signal: controller.signal, timeout: 1000 });
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });
});

describe('pictures to send', () => {
  const bytes = readFixture('images/txt2img-text.png');
  const base64 = Buffer.from(bytes).toString('base64');
  it.each([
    ['base64', base64],
    ['a data URL', `data:image/png;base64,${base64}`],
    ['a Uint8Array', bytes],
    ['a part of a larger buffer', new Uint8Array([0, ...bytes]).subarray(1)],
    ['a Buffer', Buffer.from(bytes)],
    ['an ArrayBuffer', bytes.buffer],
    ['a Blob', new Blob([bytes])],
    ['a File', new File([bytes], 'x.png')],
    ['a URL object with the data itself', new URL(`data:image/png;base64,${base64}`)],
  ])('may be %s', async (_what, image) => {
    answer = () => ({ body: { images: [], info: '', parameters: {} } });
    await createClient({ baseUrl: server.url }).img2img({ prompt: 'x', init_images: [image], mask: image });
    expect(server.requests[0]?.body).toMatchObject({ init_images: [base64], mask: base64 });
  });

  it('may be URL objects, which are loaded by the client’s fetch, without its headers', async () => {
    const loaded: Request[] = [];
    const fetch = async (request: Request) => {
      if (request.url.startsWith(server.url)) return globalThis.fetch(request);
      loaded.push(request);
      return new Response(bytes);
    };
    answer = () => ({ body: { info: '' } });
    const client = createClient({ baseUrl: server.url, fetch, auth: { username: 'ann', password: 'pw' } });
    await client.pngInfo(new URL('https://example.org/x.png'));
    expect(server.requests[0]?.body).toEqual({ image: base64 });
    expect(loaded.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([
      ['https://example.org/x.png', null],
    ]);
  });

  it('are left to the server where they are URLs as text', async () => {
    answer = () => ({ body: { info: '' } });
    await createClient({ baseUrl: server.url }).pngInfo('https://example.org/x.png');
    expect(server.requests[0]?.body).toEqual({ image: 'https://example.org/x.png' });
  });

  it.each([
    ['is not there', async () => new Response('', { status: 404 }), /x\.png could not be loaded: 404/],
    [
      'cannot be reached',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /could not be loaded: Failed to fetch/,
    ],
  ])('are told when what a URL object names %s', async (_what, fetch, message) => {
    const call = createClient({ baseUrl: server.url, fetch }).pngInfo(new URL('https://example.org/x.png'));
    await expect(call).rejects.toThrow(InvalidDataError);
    await expect(call).rejects.toThrow(message);
  });

  it('are refused when they are none', async () => {
    const image = 7 as unknown as string;
    const call = createClient({ baseUrl: server.url }).img2img({ init_images: [image] });
    await expect(call).rejects.toThrow(/Not a picture: give base64/);
    expect(server.requests).toEqual([]);
  });

  it('go out under the wire’s names in extras, and come back as pictures', async () => {
    const client = createClient({ baseUrl: server.url });
    answer = () => ({ body: { image: base64, html_info: '<p>' } });
    const { image, html_info } = await client.extraSingleImage({ image: bytes, upscaling_resize: 2 });
    expect(image).toMatchObject({ format: 'png', width: 8, height: 8, bytes });
    expect(html_info).toBe('<p>');
    answer = () => ({ body: { images: [base64, base64], html_info: '' } });
    const imageList = [{ data: bytes, name: 'a.png' }];
    expect((await client.extraBatchImages({ imageList })).images).toHaveLength(2);
    expect(server.requests.map((request) => request.body)).toEqual([
      { image: base64, upscaling_resize: 2 },
      { imageList: [{ data: base64, name: 'a.png' }] },
    ]);
  });
});

it('leaves middleware and every other route to openapi-fetch', async () => {
  const client = createClient<{
    paths: {
      '/controlnet/version': {
        get: { responses: { 200: { content: { 'application/json': { version: number } } } } };
      };
    };
  }>({ baseUrl: server.url });
  const seen: string[] = [];
  client.raw.use({ onRequest: ({ schemaPath }) => void seen.push(schemaPath) });
  answer = () => ({ body: { version: 2 } });
  const { data } = await client.raw.GET('/controlnet/version');
  await client.samplers();
  expect(data?.version).toBe(2);
  expect(seen).toEqual(['/controlnet/version', '/sdapi/v1/samplers']);
});
