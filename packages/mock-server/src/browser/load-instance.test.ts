import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createMockApp } from '../app.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstanceFolder, readInstanceFolder } from '../node/load-instance.ts';
import { bundleInstance } from '../recording/index.ts';
import { loadInstance } from './load-instance.ts';

const root = 'http://host/mock/';
const bundle = await readInstanceFolder(builtInInstanceFolder(), bundleInstance);

const hosts = {
  folder: (path: string) => readFile(builtInInstanceFolder() + path),
  bundle: async (path: string) => bundle.get(path),
};

/** A `fetch` from that host, and the paths that were asked for. */
function host(read: (path: string) => Promise<string | Uint8Array | undefined>) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const path = String(input).slice(root.length);
    asked.push(path);
    const content = await read(path);
    if (content === undefined) return new Response('', { status: 404 });
    return new Response(content as Uint8Array<ArrayBuffer>);
  };
  return { asked, fetch };
}

/** `txt2img/fixed-seed` */
const recorded = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};

describe('loadInstance', () => {
  test.each(['http://host/mock', root, new URL(root)])('takes %s for the folder', async (url) => {
    const { fetch } = host(hosts.bundle);
    expect((await loadInstance(url, { fetch })).name).toBe('webui-1.10.1');
  });

  test('asks once for a bundle, and for the pictures of recordings when a generation needs them', async () => {
    const { asked, fetch } = host(hosts.bundle);
    const app = createMockApp(await loadInstance(root, { fetch }), { codecs: createNodeCodecs() });
    await app.request('/sdapi/v1/samplers');
    expect(asked).toEqual(['instance.json']);
    asked.length = 0;
    const reply = await app.request('/sdapi/v1/txt2img', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(recorded),
    });
    expect(reply.headers.get('x-mock-source')).toBe('recorded');
    expect(asked.filter((path) => !path.startsWith('images/'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).toHaveLength(new Set(asked).size);
    expect(asked.length).toBeLessThan(20);
  });

  test('reads a folder as it is on disk', async () => {
    const { asked, fetch } = host(hosts.folder);
    const instance = await loadInstance(root, { fetch });
    expect(asked).not.toContain('exchanges/txt2img/seeds.json');
    expect((await instance.exchanges()).length).toBeGreaterThan(100);
    expect(asked).toContain('exchanges/txt2img/seeds.json');
  });

  test.each([
    ['nothing', async () => new Response('', { status: 404, statusText: 'Not Found' }), '404 Not Found'],
    [
      'the page of a single-page app',
      async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'it is a page',
    ],
    [
      'a host that does not answer',
      async () => Promise.reject(new TypeError('Failed to fetch')),
      'Failed to fetch',
    ],
  ])('says how to host an instance where it finds %s', async (_, fetch, reason) => {
    const error = await loadInstance(root, { fetch }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'InstanceNotFoundError',
      message: expect.stringContaining('http://host/mock/instance.json'),
    });
    expect(error).toMatchObject({ message: expect.stringContaining(reason) });
    expect(error).toMatchObject({ message: expect.stringContaining('sdwebui-mock bundle') });
  });
});
