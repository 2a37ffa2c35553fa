import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../test/browser/launch-chromium.ts';
import type { RunningPlayground } from '../dev/serve-playground.ts';
import { decodedSize } from './decoded-size.ts';
import { askFor, generate, openPage } from './generating.ts';
import { serveBuild } from './serve-build.ts';
import { visit } from './visit.ts';

let browser: Browser;
let host: RunningPlayground;
beforeAll(async () => {
  browser = await launchChromium();
  host = await serveBuild();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe('the build on a host of files', () => {
  it('is a server of its own: it draws and shows previews, and loads what it needs when it needs it', async () => {
    const { page, faults } = await visit(browser, host.url);
    await page.getByText('Mock in this page').waitFor();
    await page.getByRole('combobox', { name: 'Checkpoint' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await askFor(page, { Prompt: 'a demo', Steps: '40', Width: '128', Height: '64' });
    await generate(page).click();
    await page.getByRole('img', { name: 'Preview' }).waitFor();
    await page.getByRole('img', { name: 'a demo' }).waitFor();
    expect(await decodedSize(page.getByRole('img', { name: 'a demo' }))).toEqual({ width: 128, height: 64 });
    expect(asked.filter((path) => path.endsWith('.wasm'))).toEqual([]); // a PNG needs none

    await openPage(page, 'Connection');
    await page.getByText('Connected with Mock in this page').waitFor();
    expect(faults).toEqual([]);
  });

  it('takes another server by its address, and remembers it without its password', async () => {
    const { page } = await visit(browser, `${host.url}/#/connection`);
    await page.getByText('Connected with Mock in this page').waitFor();
    await page.getByLabel('Address of a server').fill('http://ann:pw@127.0.0.1:9');
    await page.getByRole('button', { name: 'Connect' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'cannot be used from here' });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/http:\/\/127\.0\.0\.1:9.*(running|address)/s);
    expect(
      await page.getByRole('region', { name: 'How to start a server for this page' }).textContent(),
    ).toContain(`--cors-allow-origins=${host.url}`);
    await page.getByRole('link', { name: 'Use the mock in this page' }).click();
    await page.getByText('Connected with Mock in this page').waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain('pw');
  });
});
