import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { mockFiles } from '../dev/mock-files.ts';
import { proxyTo } from '../dev/proxy-to.ts';
import type { RunningPlayground } from '../dev/serve-playground.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the page as it is shipped, into a folder that goes again, and serves it with the API of a server. */
export async function serveBuild(server: string): Promise<RunningPlayground> {
  const outDir = await mkdtemp(join(tmpdir(), 'playground-'));
  const remove = () => rm(outDir, { recursive: true, force: true });
  try {
    await build({ root, logLevel: 'error', plugins: [mockFiles()], build: { outDir, emptyOutDir: true } });
    const running = await preview({
      root,
      logLevel: 'silent',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, open: false, proxy: proxyTo(server) },
    });
    const { port } = running.httpServer.address() as AddressInfo; // it listens by TCP
    return { url: `http://127.0.0.1:${port}`, close: () => running.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
