import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked } from './install-packed.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdwebui-packed-'));
  await installPacked(folder);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function installedFiles(): Promise<string[]> {
  const entries = await readdir(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('client and mock, installed in an empty folder', () => {
  test('take at most 15 MB with the built-in instance', async () => {
    const sizes = await Promise.all((await installedFiles()).map(async (file) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000_000);
  });

  test('bring no native file and no install script', async () => {
    const files = await installedFiles();
    expect(files.filter((file) => /\.(node|so|dylib|dll|exe)$/.test(file))).toEqual([]);
    const manifests = files.filter((file) => /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file));
    expect(manifests.length).toBeGreaterThan(3);
    for (const file of manifests) {
      const { scripts = {} } = JSON.parse(await readFile(file, 'utf8'));
      expect([file, scripts.preinstall, scripts.install, scripts.postinstall]).toEqual([
        file,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('serve: npx sdwebui-mock answers a txt2img with a picture', async () => {
    const mock = spawn('npx', ['sdwebui-mock', 'serve', '--port', '0'], { cwd: folder, detached: true });
    try {
      const url = await address(mock);
      const reply = await fetch(`${url}/sdapi/v1/txt2img`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'a red fox', steps: 1, width: 64, height: 64 }),
      });
      expect(reply.status).toBe(200);
      const { images } = await reply.json();
      expect(Buffer.from(images[0], 'base64').subarray(1, 4).toString()).toBe('PNG');
    } finally {
      process.kill(-(mock.pid ?? 0));
      await once(mock, 'close');
    }
  });

  test('bring what a page needs, and the doors that need no other tool', async () => {
    const { stdout } = await promisify(execFile)('npx', ['sdwebui-mock', 'bundle', '--out', 'public'], {
      cwd: folder,
    });
    expect(stdout).toContain('sdwebui-mock-worker.js');
    const files = await readdir(join(folder, 'public'), { recursive: true });
    expect(files).toEqual(
      expect.arrayContaining(['sdwebui-mock-worker.js', 'sdwebui-mock/instance.json', 'sdwebui-mock/wasm']),
    );
    const program = `
      const { createBrowserCodecs } = await import('@sdwebui/mock-server/browser');
      const { routeMock } = await import('@sdwebui/mock-server/playwright');
      console.log(typeof createBrowserCodecs, typeof routeMock, import.meta.resolve('@sdwebui/mock-server/service-worker'));
    `;
    const imported = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: folder,
    });
    expect(imported.stdout).toMatch(/^function function file:.*\/dist\/service-worker\.js\n$/);
  });

  test('the client’s entries can be imported', async () => {
    const program = `
      const { createClient } = await import('@sdwebui/client');
      const { parseInfotext } = await import('@sdwebui/client/infotext');
      const { createMockApp, createMockFetch } = await import('@sdwebui/mock-server');
      const { builtInInstance, createNodeCodecs } = await import('@sdwebui/mock-server/node');
      const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
      const client = createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app) });
      const { images } = await client.txt2img({ prompt: 'a red fox', steps: 1, width: 64, height: 64 });
      console.log(images.length, typeof parseInfotext);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    await once(child, 'close');
    expect(printed).toBe('1 function\n');
  });
});

/** The address that a mock prints once it listens. */
function address({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    stdout?.on('data', (chunk) => {
      printed += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
    stdout?.on('end', () => reject(new Error(`It ended without an address: ${printed}`)));
  });
}
