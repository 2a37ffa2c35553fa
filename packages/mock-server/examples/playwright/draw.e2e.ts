import { fileURLToPath } from 'node:url';
import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { routeMock } from '@sdwebui/mock-server/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../../test/browser/launch-chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a person types a prompt and sees the picture', async () => {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), journal: 100 });
  const page = await browser.newPage();
  await routeMock(page, app, { baseUrl: 'http://127.0.0.1:7860' });
  await page.route('http://app.example/', (route) =>
    route.fulfill({ path: fileURLToPath(new URL('page.html', import.meta.url)) }),
  );

  await page.goto('http://app.example/');
  await page.getByLabel('Prompt').fill('a red fox');
  await page.getByRole('button', { name: 'Draw' }).click();
  await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 128);

  const [request] = app.journal.entries();
  expect(JSON.parse(new TextDecoder().decode(request?.body))).toMatchObject({ prompt: 'a red fox' });
});
