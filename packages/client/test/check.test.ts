import { createMockApp, createMockFetch, type Instance } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkServer } from '../src/check/check-server.ts';
import { type CheckReport, createClient, NetworkError, type SdWebuiClientOptions } from '../src/index.ts';
import { createFakeFetch } from './fake-fetch.ts';
import { fetchAs, recordedServers } from './recorded-servers.ts';
import { serveLocally } from './serve-locally.ts';
import { createTestClock, until } from './test-clock.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await builtInInstance();
});

type Flags = Partial<Parameters<typeof createMockApp>[1]>;
type Fetch = NonNullable<SdWebuiClientOptions['fetch']>;
const mockFetch = (flags: Flags = {}): Fetch =>
  createMockFetch(createMockApp(instance, { codecs: createNodeCodecs(), ...flags }));
const check = (options: Partial<SdWebuiClientOptions>, origin?: string) =>
  createClient({ baseUrl: 'http://host:7860', ...options }).check(origin ? { origin } : {});
const page = (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } });
const notFound = () => Response.json({ detail: 'Not Found' }, { status: 404 });

/** Answers by the path, and 404 as FastAPI does. */
const serve =
  (routes: Record<string, () => Response>): Fetch =>
  async (request) =>
    (routes[new URL(request.url).pathname] ?? notFound)();

describe('check finds all in order', () => {
  it('at a WebUI with its API', async () => {
    expect(await check({ fetch: mockFetch() })).toEqual({
      ok: true,
      message: 'AUTOMATIC1111 answers at http://host:7860.',
      notes: [],
      server: expect.objectContaining({ kind: 'a1111' }),
    });
  });

  it('behind a login that is right, and below a path', async () => {
    const auth = { username: 'user', password: 'secret' };
    const fetch = mockFetch({ apiAuth: [auth], subpath: 'sd' });
    expect(await check({ fetch, auth, baseUrl: 'http://host:7860/sd/' })).toMatchObject({ ok: true });
  });

  it.each([
    ['webui-1.10.1-nowebui', [/whole server.*interrupts nothing \(--nowebui\)/]],
    ['sdnext-2026-07', [/whole server.*interrupts nothing \(it knows no task ids\)/]],
    ['stable-diffusion-cpp-2026-08', [/tells no progress/, /Options cannot be changed/]],
    ['forge-2.0.1', []],
  ])('and says what %s cannot do', async (name, notes) => {
    const server = recordedServers.find(({ recording }) => recording === name);
    const recorded = fetchAs(server as NonNullable<typeof server>).fetch;
    const fetch: Fetch = async (request) =>
      request.url.endsWith('/samplers') ? Response.json([]) : recorded(request);
    const report = await check({ fetch });
    expect(report).toMatchObject({ ok: true, notes: notes.map((note) => expect.stringMatching(note)) });
  });
});

describe('check says what is wrong', () => {
  it.each<[what: string, options: () => Partial<SdWebuiClientOptions>, problem: string, message: RegExp]>([
    [
      'with a login that is missing (auth/none)',
      () => ({ fetch: mockFetch({ apiAuth: [{ username: 'user', password: 'secret' }] }) }),
      'auth',
      /wants a login \(Not authenticated\)\. Pass auth to createClient: those of --api-auth/,
    ],
    [
      'with a login that is wrong (auth/wrong)',
      () => ({
        fetch: mockFetch({ apiAuth: [{ username: 'user', password: 'secret' }] }),
        auth: { username: 'user', password: 'x' },
      }),
      'auth',
      /\(Incorrect username or password\)\. Check the user name and the password/,
    ],
    [
      'with a path too many',
      () => ({ baseUrl: 'http://host:7860/a/b', fetch: mockFetch() }),
      'subpath',
      /not at http:\/\/host:7860\/a\/b but at http:\/\/host:7860: use that as baseUrl/,
    ],
    [
      'with a path too many at a page that answers everything',
      () => ({
        baseUrl: 'http://host/sd/ui',
        fetch: async ({ url }) =>
          url === 'http://host/sd/sdapi/v1/samplers' ? Response.json([]) : page('<h1>Hello</h1>'),
      }),
      'subpath',
      /but at http:\/\/host\/sd: /,
    ],
    [
      'with a WebUI that was started without --api',
      () => ({ fetch: serve({ '/openapi.json': () => Response.json({ paths: { '/config': {} } }) }) }),
      'no-api',
      /A WebUI is at http:\/\/host:7860, but without its API\. Start it with --api\./,
    ],
    [
      'with a WebUI that was started without --api, by its ping',
      () => ({ fetch: serve({ '/internal/ping': () => Response.json({}) }) }),
      'no-api',
      /Start it with --api\./,
    ],
    [
      'with another server',
      () => ({ fetch: serve({}) }),
      'no-api',
      /has no API of the WebUI\. Either it was started without --api, or it is below another path/,
    ],
    [
      'with a page in place of the API',
      () => ({ fetch: async () => page('<title>Router</title><h1>Welcome</h1>') }),
      'not-json',
      /answered 200 with text\/html instead of JSON: "Router Welcome"/,
    ],
    [
      'with a proxy that reaches no server',
      () => ({ fetch: async () => new Response('Bad Gateway', { status: 502 }) }),
      'gateway',
      /A proxy answers at http:\/\/host:7860 with 502, but reaches no server/,
    ],
    [
      'with a server that fails',
      () => ({ fetch: async () => Response.json({ error: 'KeyError', errors: "'x'" }, { status: 500 }) }),
      'failed',
      /KeyError: 'x'/,
    ],
  ])('%s', async (_what, options, problem, message) => {
    const report = await check(options());
    expect(report).toMatchObject({ ok: false, problem, message: expect.stringMatching(message) });
    expect(report).toHaveProperty('error', expect.any(Error));
  });

  it('with a redirect of the root to where the API is', async () => {
    const fetch: Fetch = async ({ url }) => {
      if (url === 'http://host/') return redirectedTo('http://host/webui/?__theme=dark');
      return url === 'http://host/webui/sdapi/v1/samplers' ? Response.json([]) : notFound();
    };
    expect(await check({ baseUrl: 'http://host', fetch })).toMatchObject({
      problem: 'subpath',
      message: expect.stringMatching(/but at http:\/\/host\/webui: /),
    });
  });

  it('with a port at which nobody listens, in the words of the system', async () => {
    const server = await serveLocally(() => ({}));
    await server.close();
    const report = await check({ baseUrl: server.url });
    expect(report).toMatchObject({
      problem: 'unreachable',
      message: expect.stringMatching(
        /^Nobody answers at http:.* \(.*ECONNREFUSED.*\)\. Is the server running.*--listen/,
      ),
      error: expect.any(NetworkError),
    });
  });

  it('with a server that does not answer in time', async () => {
    const clock = createTestClock();
    const { fetch } = createFakeFetch({ '/sdapi/v1/samplers': () => new Promise(() => {}) });
    const report = check({ clock, fetch });
    await until(() => clock.waits().length > 0); // the check itself is loaded first
    await clock.advance(10_000);
    expect(await report).toMatchObject({ problem: 'timeout', message: expect.stringMatching(/in time/) });
  });
});

describe('check of a page’s origin, from outside a browser (cors/*)', () => {
  const origin = 'http://localhost:5173';
  it.each([
    ['allowed', [origin], origin],
    ['allowed, written with a slash', [origin], `${origin}/`],
    ['allowed as any', ['*'], origin],
  ])('is content when it is %s', async (_what, corsAllowOrigins, asked) => {
    expect(await check({ fetch: mockFetch({ corsAllowOrigins }) }, asked)).toMatchObject({ ok: true });
  });

  it.each([
    [
      'is not allowed',
      ['https://app.example'],
      /does not allow pages of http:\/\/localhost:5173, but others\. /,
    ],
    [
      'is allowed with a slash at the end',
      [`${origin}/`],
      /, but only pages of http:\/\/localhost:5173\/, with a slash\. /,
    ],
  ])('names the flag when it %s', async (_what, corsAllowOrigins, message) => {
    const report = await check({ fetch: mockFetch({ corsAllowOrigins }) }, origin);
    expect(report).toMatchObject({ ok: false, problem: 'cors', message: expect.stringMatching(message) });
    expect(report.message).toContain('--cors-allow-origins=http://localhost:5173 ');
  });

  it.each(['localhost:5173', '', '/page'])('refuses %j, which is none', async (asked) => {
    await expect(createClient({ baseUrl: 'http://host' }).check({ origin: asked })).rejects.toThrow(
      /Not the origin of a page/,
    );
  });

  it('sends the header on the wire', async () => {
    const server = await serveLocally(({ headers, path }) =>
      path.endsWith('samplers')
        ? { body: [], headers: { 'access-control-allow-origin': String(headers.origin) } }
        : { body: { paths: {} } },
    );
    try {
      expect(await check({ baseUrl: server.url }, origin)).toMatchObject({ ok: true });
    } finally {
      await server.close();
    }
  });
});

describe('check in a browser', () => {
  /** A browser's fetch: an answer that the page may not read is a TypeError, unless it asked without reading it. */
  const browserFetch =
    (isThere: boolean): Fetch =>
    async ({ mode }) => {
      if (isThere && mode === 'no-cors') return Response.error();
      throw new TypeError('Failed to fetch');
    };
  const checkFrom = (pageUrl: string, baseUrl: string, isThere: boolean): Promise<CheckReport> => {
    const fetch = browserFetch(isThere);
    const send = () =>
      Promise.reject(
        new NetworkError('check failed: x', { isUnsent: false, cause: new TypeError('Failed to fetch') }),
      );
    return checkServer(send, { baseUrl, hasAuth: false, fetch, page: pageUrl });
  };

  it.each<[what: string, page: string, server: string, isThere: boolean, problem: string, message: RegExp]>([
    [
      'a server that answers without letting the page read',
      'http://localhost:5173/index.html',
      'http://127.0.0.1:7860',
      true,
      'cors',
      /answers, but does not allow this page\. Start it with --cors-allow-origins=http:\/\/localhost:5173 \(.*a slash at the end would not match/,
    ],
    [
      'a server that does not answer',
      'http://localhost:5173/',
      'http://127.0.0.1:7860',
      false,
      'unreachable',
      /^Nobody answers at http:\/\/127\.0\.0\.1:7860\. Is/,
    ],
    [
      'the page’s own server that is gone',
      'http://host/',
      'http://host/sd',
      true,
      'unreachable',
      /^Nobody answers at/,
    ],
    [
      'a page by https and a server by http',
      'https://app.example/',
      'http://192.168.1.5:7860',
      true,
      'mixed-content',
      /no page that came by https call http:\/\/192\.168\.1\.5:7860/,
    ],
    [
      'a page by https and a server on the same machine',
      'https://app.example/',
      'http://127.0.0.1:7860',
      true,
      'cors',
      /--cors-allow-origins=https:\/\/app\.example /,
    ],
  ])('tells %s', async (_what, pageUrl, server, isThere, problem, message) => {
    expect(await checkFrom(pageUrl, server, isThere)).toMatchObject({
      ok: false,
      problem,
      message: expect.stringMatching(message),
    });
  });
});

function redirectedTo(url: string): Response {
  const response = page('<html>');
  Object.defineProperties(response, { url: { value: url }, redirected: { value: true } });
  return response;
}
