import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs, serveMock } from '@sdwebui/mock-server/node';
import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { proxyTo } from '../../apps/playground/dev/proxy-to.ts';
import { withTemporaryFolder } from '../../packages/mock-server/bench/temporary-folder.ts';
import { launchChromium } from '../../test/browser/launch-chromium.ts';

const root = fileURLToPath(new URL('../../apps/playground/', import.meta.url));

/** A browser on the playground as it is built, which uses a mock through a proxy. */
export type BenchStage = {
  /** A page in a fresh profile, its address not opened yet. */
  newPage(): Promise<Page>;
  url: string;
};

/** Builds the playground and opens a browser for as long as `use` lasts. */
export function withBenchStage<T>(use: (stage: BenchStage) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (out) => {
    const script = ['--conditions=@sdwebui/source', '--import', 'tsx', 'dev/build.ts', '--out', out];
    await promisify(execFile)(process.execPath, script, { cwd: root });
    const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
    const mock = await serveMock(app, { host: '127.0.0.1', port: 0 });
    const page = await preview({
      root,
      logLevel: 'silent',
      build: { outDir: out },
      preview: { host: '127.0.0.1', port: 0, open: false, proxy: proxyTo(mock.url) },
    });
    const browser = await launchChromium();
    try {
      const { port } = page.httpServer.address() as AddressInfo; // it listens by TCP
      const newPage = async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        // The loader that runs this bench names functions by a helper of its own, which the page lacks.
        await context.addInitScript('globalThis.__name = (named) => named');
        return context.newPage();
      };
      return await use({ newPage, url: `http://127.0.0.1:${port}/?server=/` });
    } finally {
      await browser.close();
      await page.close();
      await mock.close();
    }
  });
}
