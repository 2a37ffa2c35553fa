import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser/launch-chromium.ts';
import { createMockApp } from '../../src/app.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { routeMock } from '../../src/testing/playwright/route-mock.ts';
import { openPage } from './open-page.ts';
import { type ServedPage, servePage } from './serve-page.ts';

const stepMs = 20;
const elsewhere = 'http://127.0.0.1:7860';

let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage('test/browser/page')]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Each lets a page ask the mock, and says at which address. */
const doors: Record<string, (page: Page) => Promise<string>> = {
  'a service worker, on the page’s own host': (page) =>
    page.evaluate(
      async (ms) => (await window.doors.registerMockServiceWorker({ stepMs: ms })).baseUrl,
      stepMs,
    ),
  'a service worker, on another host': (page) =>
    page.evaluate(
      async ([baseUrl, ms]) =>
        (await window.doors.registerMockServiceWorker({ baseUrl, stepMs: ms })).baseUrl,
      [elsewhere, stepMs] as const,
    ),
  MSW: async (page) => {
    await page.evaluate(([baseUrl, ms]) => window.doors.startMsw(baseUrl, ms), [elsewhere, stepMs] as const);
    return elsewhere;
  },
  'a Playwright route': async (page) => {
    const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), stepMs });
    await routeMock(page, app, { baseUrl: `${elsewhere}/` });
    return elsewhere;
  },
};

describe.each(Object.entries(doors))('%s', (_name, open) => {
  let page: Page;
  let baseUrl: string;
  beforeAll(async () => {
    page = await openPage(browser, served.url);
    baseUrl = await open(page);
    return () => page.context().close();
  });

  /** What a `fetch` in the page gives, or how it fails. */
  const ask = (path: string, init: RequestInit = {}) =>
    page.evaluate(
      async ([url, request]) => {
        try {
          const reply = await fetch(url, request as RequestInit);
          return { status: reply.status, text: await reply.text() };
        } catch (error) {
          return { failed: (error as Error).name };
        }
      },
      [baseUrl + path, init] as const,
    );
  const post = (body: unknown, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const drawing = { prompt: 'a red fox', steps: 2, width: 64, height: 64 };

  test.each([
    ['GET', '/sdapi/v1/samplers?x=1', 200],
    ['GET', '/sdapi/v1/samplers/', 200],
    ['HEAD', '/sdapi/v1/samplers', 405],
    ['DELETE', '/sdapi/v1/txt2img', 405],
    ['GET', '/nothing/at%20all', 404],
  ])('answers %s %s with %d as the server does', async (method, path, status) => {
    expect(await ask(path, { method })).toMatchObject({ status });
  });

  test('leaves other requests alone', async () => {
    const text = await page.evaluate(async () => (await fetch('sdwebui-mock/instance.json')).text());
    expect(text).toContain('"name":"webui-1.10.1"');
  });

  test('draws, and what was drawn can be sent back', async () => {
    const drawn = await ask('/sdapi/v1/txt2img', post({ ...drawing, width: 512, height: 512 }));
    const [image] = JSON.parse(drawn.text ?? '').images;
    const { text } = await ask('/sdapi/v1/png-info', post({ image: `data:image/png;base64,${image}` }));
    expect(JSON.parse(text ?? '').info).toMatch(/^a red fox\nSteps: 2,/);
  });

  test('carries a request of several megabytes', async () => {
    const { status, text } = await ask('/sdapi/v1/png-info', post({ image: 'A'.repeat(6_000_000) }));
    expect([status, text]).toEqual([500, expect.stringContaining('Invalid encoded image')]);
  });

  test('keeps what it is told', async () => {
    await ask('/sdapi/v1/options', post({ sd_vae: 'None' }));
    expect(JSON.parse((await ask('/sdapi/v1/options')).text ?? '').sd_vae).toBe('None');
  });

  test('lets a fetch be given up, and draws on as the server does', async () => {
    const outcome = await page.evaluate(
      async ([base, body]) => {
        const abort = new AbortController();
        const headers = { 'content-type': 'application/json' };
        const reply = fetch(`${base}/sdapi/v1/txt2img`, {
          method: 'POST',
          headers,
          body,
          signal: abort.signal,
        }).catch((error: Error) => error.name);
        const job = async () => (await (await fetch(`${base}/sdapi/v1/progress`)).json()).state.job;
        while ((await job()) === '') await new Promise((resolve) => setTimeout(resolve, 10));
        abort.abort();
        return [await reply, await job()];
      },
      [baseUrl, JSON.stringify({ ...drawing, steps: 150 })] as const,
    );
    expect(outcome).toEqual(['AbortError', 'scripts_txt2img']);
  });

  test.each(['reset', 'truncate'])('fails a fetch whose connection breaks by %s', async (fault) => {
    const outcome = await ask('/sdapi/v1/samplers', { headers: { 'x-mock-fault': fault } });
    expect(outcome).toEqual({ failed: 'TypeError' });
  });
});
