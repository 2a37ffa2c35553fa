import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../test/browser/launch-chromium.ts';
import { servePage } from '../test/browser/serve-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(['page', 'service-worker', 'msw-page'])(
  'the example in %s draws without any server',
  async (folder) => {
    const { url, scripts, close } = await servePage(`examples/${folder}`);
    try {
      for (const [name, script] of scripts) {
        expect([name, /["'`]node:|\brequire\(/.test(script)]).toEqual([name, false]);
      }
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(url);
      await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 128);
      expect(await page.getByRole('status').textContent()).toBe('Done.');
      expect(faults).toEqual([]);
      await page.close();
    } finally {
      await close();
    }
  },
);
