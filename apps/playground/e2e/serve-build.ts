import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { inject } from 'vitest';
import { proxyTo } from '../dev/proxy-to.ts';
import type { RunningPlayground } from '../dev/serve-playground.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Serves the page as it is shipped.
 *
 * @param server whose API is handed on below the same origin; without one it is a plain host of files
 */
export async function serveBuild(server?: string): Promise<RunningPlayground> {
  const running = await preview({
    root,
    logLevel: 'silent',
    build: { outDir: inject('playgroundBuild') },
    preview: { host: '127.0.0.1', port: 0, open: false, ...(server && { proxy: proxyTo(server) }) },
  });
  const { port } = running.httpServer.address() as AddressInfo; // it listens by TCP
  return { url: `http://127.0.0.1:${port}`, close: () => running.close() };
}
