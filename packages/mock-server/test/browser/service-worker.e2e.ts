import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser/launch-chromium.ts';
import { openPage } from './open-page.ts';
import { type ServedPage, servePage } from './serve-page.ts';

let browser: Browser;
let served: ServedPage;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), servePage('test/browser/page')]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  page = await openPage(browser, served.url);
});
afterEach(() => page.context().close());

const register = () => page.evaluate(async () => (await window.doors.registerMockServiceWorker()).baseUrl);
const setVae = () =>
  page.evaluate(async () => {
    const body = JSON.stringify({ sd_vae: 'None' });
    const headers = { 'content-type': 'application/json' };
    await fetch('sdwebui/sdapi/v1/options', { method: 'POST', headers, body });
  });
const readVae = () =>
  page.evaluate(async () => (await (await fetch('sdwebui/sdapi/v1/options')).json()).sd_vae as string);
const reload = async () => {
  await page.reload();
  await page.waitForFunction(() => window.doors !== undefined);
};

describe('the state of the mock in a service worker', () => {
  test('outlasts the page that is loaded anew, until it is reset', async () => {
    await register();
    const before = await readVae();
    await setVae();
    await reload();
    await register();
    expect(await readVae()).toBe('None');
    await page.evaluate(async () => (await window.doors.registerMockServiceWorker()).reset());
    expect(await readVae()).toBe(before);
  });

  test('is lost with a worker that the browser stops, and the next one starts afresh', async () => {
    await register();
    const before = await readVae();
    await setVae();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await expect.poll(readVae).toBe(before);
  });

  test('starts afresh where the page asks for other settings', async () => {
    await register();
    await setVae();
    const other = await page.evaluate(async () => {
      const { baseUrl } = await window.doors.registerMockServiceWorker({ baseUrl: 'other' });
      return (await (await fetch(`${baseUrl}/sdapi/v1/options`)).json()).sd_vae as string;
    });
    expect(other).not.toBe('None');
  });
});

describe('registerMockServiceWorker', () => {
  test('takes over a page that was loaded past the worker', async () => {
    await register();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.reload', { ignoreCache: true });
    await page.waitForFunction(() => !navigator.serviceWorker.controller && window.doors !== undefined);
    await register();
    expect(await readVae()).not.toBe('');
  });

  test('ends the mock when told to', async () => {
    await page.evaluate(async () => (await window.doors.registerMockServiceWorker()).unregister());
    await reload();
    const type = await page.evaluate(async () =>
      (await fetch('sdwebui/sdapi/v1/options')).headers.get('content-type'),
    );
    expect(type).not.toBe('application/json');
  });

  test.each([
    [
      'a script that is not there',
      { script: 'nowhere/worker.js' },
      /nowhere\/worker\.js can’t be registered.*bundle/,
    ],
    [
      'an instance that is not there',
      { instance: 'nowhere' },
      /nowhere\/instance\.json is no file of an instance/,
    ],
    ['an address that is the page’s own', { baseUrl: '/' }, /where the page itself is.*\/sdwebui$/],
    ['an address that is none', { baseUrl: 'ftp://host' }, /is no address of a server/],
    ['a time that is none', { stepMs: -1 }, /stepMs=-1 is no number of milliseconds/],
  ])('rejects %s, saying what to do', async (_, options, words) => {
    const message = await page.evaluate(
      (given) => window.doors.registerMockServiceWorker(given).then(String, (error: Error) => error.message),
      options,
    );
    expect(message).toMatch(words);
  });
});
