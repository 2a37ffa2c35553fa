import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CheckReport } from '@sdwebui/client';
import { expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../browser/launch-chromium.ts';
import { buildSuite } from './build-suite.ts';
import { expectGreen } from './expect-green.ts';
import { closedAddress, startMock, startMocks } from './start-mocks.ts';
import type { CaseResult, Servers } from './suite.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare const runSuite: (servers: Servers) => Promise<CaseResult[]>;
declare const check: (baseUrl: string) => Promise<CheckReport>;

it('the client works in Chromium', async () => {
  const { page, origin } = await openPage();
  expectGreen(await page.evaluate((servers) => runSuite(servers), await startMocks([origin])));
});

it('check() tells in Chromium that the page is not allowed, by the flag to start the server with', async () => {
  const { page, origin } = await openPage();
  const problem = (baseUrl: string) => page.evaluate((url) => check(url), baseUrl);
  for (const corsAllowOrigins of [[], [`${origin}/`], ['https://app.example']]) {
    expect(await problem(await startMock({ corsAllowOrigins }))).toMatchObject({
      problem: 'cors',
      message: expect.stringContaining(`--cors-allow-origins=${origin} `),
    });
  }
  expect(await problem(await startMock({ corsAllowOrigins: [origin] }))).toMatchObject({ ok: true });
  expect(await problem(await closedAddress())).toMatchObject({ problem: 'unreachable' });
});

/** A page of an origin of its own, with the suite in it; both end with the test. */
async function openPage() {
  const folder = await temporaryFolder();
  await buildSuite('page', folder);
  const origin = await serveFolder(folder);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin);
  await page.waitForFunction('typeof runSuite === "function"');
  return { page, origin };
}

async function serveFolder(folder: string): Promise<string> {
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/') {
      response.setHeader('content-type', 'text/html');
      return response.end('<!doctype html><script type="module" src="/page.mjs"></script>');
    }
    const content = await readFile(join(folder, url)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, { 'content-type': 'text/javascript' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
