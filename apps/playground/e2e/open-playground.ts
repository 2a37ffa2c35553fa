import { createMockApp, type MockOptions } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs, type RunningMock, serveMock } from '@sdwebui/mock-server/node';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../../../test/browser/launch-chromium.ts';
import { serveBuild } from './serve-build.ts';
import { type Visit, visit } from './visit.ts';

/** A mock, the playground on it, and a browser. */
export type Stage = {
  browser: Browser;
  mock: RunningMock;
  /** Opens the page in a fresh browser profile, on the server that it is proxied to unless the path names another. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
};

export async function openPlayground(options: Partial<MockOptions> = {}): Promise<Stage> {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), ...options });
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const browser = await launchChromium();
    closers.push(() => browser.close());
    const mock = await serveMock(app, { host: '127.0.0.1', port: 0 });
    closers.push(() => mock.close());
    const page = await serveBuild(mock.url);
    closers.push(() => page.close());
    return {
      browser,
      mock,
      visit: (path = '/', given) => visit(browser, withServer(new URL(path, page.url)), given),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A build is made for the mock inside the page; with this it uses its own origin. */
function withServer(url: URL): string {
  if (!url.searchParams.has('server')) url.searchParams.set('server', '/');
  return url.href;
}
