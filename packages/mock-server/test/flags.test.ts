import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMockApp, type MockOptions } from '../src/index.ts';
import { builtInInstance, createNodeCodecs } from '../src/node/index.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();
const start = (options: Partial<MockOptions> = {}) => createMockApp(instance, { codecs, ...options });

/** What a server showed that had been started with these flags, from the recording of that name. */
function recorded(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`fixtures/flags/${name}.json`, import.meta.url), 'utf8'));
}

const asking = { username: 'user', password: 'secret' };
const authorized = { headers: { authorization: `Basic ${btoa('user:secret')}` } };

describe('--nowebui (webui-1.10.1-nowebui.har)', () => {
  const app = start({ nowebui: true });
  const shown = recorded('webui-1.10.1-nowebui');

  test.each(['/openapi.json', '/sdapi/v1/options'])('shows the same %s', async (path) => {
    expect(await (await app.request(path)).json()).toEqual(shown[path]);
  });

  test('shows the same scripts, but for a hash that was not computed yet', async () => {
    const scripts = await (await app.request('/sdapi/v1/script-info')).text();
    const withoutHash = (text: string) => JSON.parse(text.replaceAll(' [c653230684]', ''));
    expect(withoutHash(scripts)).toEqual(withoutHash(JSON.stringify(shown['/sdapi/v1/script-info'])));
  });

  test.each(['/', '/internal/ping', '/internal/pending-tasks', '/config'])('has no %s', async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
});

describe('--api-auth, --cors-allow-origins, --api-server-stop (webui-1.10.1-api-auth-cors.har)', () => {
  const flags = {
    apiAuth: [asking, { username: 'ann', password: 'pw' }],
    corsAllowOrigins: ['http://localhost:5173', 'https://app.example'],
    apiServerStop: true,
  };
  const shown = recorded('webui-1.10.1-api-auth-cors');

  test('show the same spec', async () => {
    expect(await (await start(flags).request('/openapi.json')).json()).toEqual(shown['/openapi.json']);
  });

  test('stand in the flags that the server tells, whose port alone is another', async () => {
    const told = await (await start(flags).request('/sdapi/v1/cmd-flags', authorized)).json();
    expect({ ...told, port: '7862' }).toEqual(shown['/sdapi/v1/cmd-flags']);
  });

  test('guard what the API registers and leave the rest open (auth/outside-sdapi)', async () => {
    const app = start(flags);
    const status = async (path: string) => (await app.request(path)).status;
    expect(await status('/sdapi/v1/samplers')).toBe(401);
    expect(await status('/sdapi/v1/loras')).toBe(200);
    expect(await status('/internal/ping')).toBe(200);
    expect(await status('/sdapi/v1/nope')).toBe(404);
  });

  test('let a client stop the server, and restart it not (server-stop/restart)', async () => {
    let stopped = 0;
    const app = start({ ...flags, onStop: () => stopped++ });
    expect((await app.request('/sdapi/v1/server-restart', { method: 'POST', ...authorized })).status).toBe(
      501,
    );
    expect(stopped).toBe(0);
    const reply = await app.request('/sdapi/v1/server-stop', { method: 'POST', ...authorized });
    expect([await reply.text(), stopped]).toEqual(['Stopping.', 1]);
  });

  test('without the flag there is no way to stop it', async () => {
    expect((await start().request('/sdapi/v1/server-stop', { method: 'POST' })).status).toBe(404);
  });
});

describe('--subpath', () => {
  const app = start({ subpath: 'tools/sd' });

  test('answers below the path and beside it, as a proxy and the server behind it do', async () => {
    const below = await (await app.request('/tools/sd/sdapi/v1/samplers')).text();
    expect(below).toBe(await (await app.request('/sdapi/v1/samplers')).text());
    expect((await app.request('/tools/sdapi/v1/samplers')).status).toBe(404);
  });

  test('keeps the path in redirects and names it in the spec', async () => {
    const moved = await app.request('http://host/tools/sd/sdapi/v1/samplers/');
    expect(moved.headers.get('location')).toBe('http://host/tools/sd/sdapi/v1/samplers');
    expect(await (await app.request('/openapi.json')).json()).toMatchObject({
      servers: [{ url: '/tools/sd' }],
    });
  });
});

test('--api-log writes a line for each request of the API', async () => {
  const lines: string[] = [];
  const app = start({ apiLog: (line) => lines.push(line) });
  await app.request('/sdapi/v1/samplers');
  await app.request('/docs');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^API \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ 200 http\/1\.1 GET \/sdapi\/v1\/samplers \d/,
  );
});
