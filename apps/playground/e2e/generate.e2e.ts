import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodedSize } from './decoded-size.ts';
import { askFor, generate, interrupt } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { readInfotext } from './read-infotext.ts';

const pageNames = [
  'txt2img',
  'img2img',
  'Extras',
  'PNG info',
  'Gallery',
  'Options',
  'Contract',
  'Connection',
];

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground({ stepMs: 40 });
});
afterAll(() => stage?.close());

describe('a person who asks for a picture', () => {
  it('sees it come, and gets it with its infotext and its seed', async () => {
    const { page, faults } = await stage.visit();
    await askFor(page, {
      Prompt: 'a lighthouse at dusk',
      'Negative prompt': 'people',
      Steps: '120',
      'CFG scale': '6.5',
      Width: '320',
      Height: '192',
    });
    const offered = (label: string) =>
      page.getByRole('combobox', { name: label }).getByRole('option').count();
    await expect.poll(() => offered('Sampling method')).toBe(20);
    await expect.poll(() => offered('Schedule type')).toBe(12);
    await page.getByRole('combobox', { name: 'Sampling method' }).selectOption('Euler a');
    await page.getByRole('combobox', { name: 'Schedule type' }).selectOption('Karras');
    await generate(page).click();

    const progress = page.getByRole('progressbar', { name: 'Progress' });
    await expect.poll(() => progress.getAttribute('aria-valuetext')).toMatch(/^Step \d+ of 120/);
    expect(await decodedSize(page.getByRole('img', { name: 'Preview' }))).toMatchObject({
      width: expect.any(Number),
    });

    const picture = page.getByRole('img', { name: 'a lighthouse at dusk' });
    await picture.waitFor();
    expect(await decodedSize(picture)).toEqual({ width: 320, height: 192 });
    const { Seed: seed, ...infotext } = await readInfotext(page);
    expect(infotext).toMatchObject({
      Prompt: 'a lighthouse at dusk',
      'Negative prompt': 'people',
      Steps: '120',
      Sampler: 'Euler a',
      'Schedule type': 'Karras',
      'CFG scale': '6.5',
      Size: '320x192',
    });
    expect(Number(seed)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Reuse seed', exact: true }).click();
    expect(await page.getByLabel('Seed', { exact: true }).inputValue()).toBe(seed);
    await page.getByRole('button', { name: 'Random seed' }).click();
    expect(await page.getByLabel('Seed', { exact: true }).inputValue()).toBe('-1');
    expect(faults).toEqual([]);
  });

  it('copies the infotext and downloads the very bytes that the server sent', async () => {
    const { page } = await stage.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await askFor(page, { Prompt: 'a cat', Steps: '1', Width: '64', Height: '64', Seed: '7' });
    const reply = page.waitForResponse('**/sdapi/v1/txt2img');
    await generate(page).click();
    await page.getByRole('button', { name: 'Copy infotext' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const { images, info } = (await (await reply).json()) as { images: string[]; info: string };
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(JSON.parse(info).infotexts[0]);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    const chunks: Uint8Array[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Uint8Array);
    expect((await download).suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-\d{6}-7-a-cat\.png$/);
    expect(Buffer.concat(chunks).toString('base64')).toBe(images[0]);
  });

  it('copies the infotext also from a page over plain http, which has no clipboard of its own', async () => {
    const { page } = await stage.visit();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await askFor(page, { Prompt: 'a dog', Steps: '1', Width: '64', Height: '64', Seed: '8' });
    await generate(page).click();
    await page.getByRole('button', { name: 'Copy infotext' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const field = page.getByLabel('Negative prompt', { exact: true });
    await field.focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect(await field.inputValue()).toMatch(/^a dog\nSteps: 1, .*Seed: 8/);
  });

  it('interrupts, and gets what the server has by then', async () => {
    const { page } = await stage.visit();
    await askFor(page, { Prompt: 'a slow ship', Steps: '150', Width: '128', Height: '128' });
    await generate(page).click();
    await expect
      .poll(() => page.getByRole('progressbar').getAttribute('aria-valuetext'))
      .toMatch(/^Step [1-9]\d* of 150/);
    await interrupt(page).click();
    await page.getByText('Interrupted: this is what the server had by then.').waitFor();
    expect(await decodedSize(page.getByRole('img', { name: 'a slow ship' }))).toEqual({
      width: 128,
      height: 128,
    });
  });

  it('never interrupts the work of somebody else', async () => {
    const { page } = await stage.visit();
    const foreign = fetch(`${stage.mock.url}/sdapi/v1/txt2img`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'foreign', steps: 150, width: 64, height: 64 }),
    });
    await expect
      .poll(async () => (await (await fetch(`${stage.mock.url}/sdapi/v1/progress`)).json()).state.job)
      .not.toBe('');
    await askFor(page, { Prompt: 'mine', Steps: '2', Width: '64', Height: '64' });
    await generate(page).click();
    await page.getByText('In queue').first().waitFor();
    await interrupt(page).click();
    await page.getByText('Given up').waitFor();
    const { info } = (await (await foreign).json()) as { info: string };
    expect(JSON.parse(info).infotexts[0]).toContain('Steps: 150');
    const { state } = await (await fetch(`${stage.mock.url}/sdapi/v1/progress`)).json();
    expect(state.interrupted).toBe(false);
  });

  it('can do it all by keyboard', async () => {
    const { page } = await stage.visit();
    await page
      .getByRole('combobox', { name: 'Sampling method' })
      .getByRole('option')
      .nth(1)
      .waitFor({ state: 'attached' });
    const order: string[] = [];
    while (order.at(-1) !== 'Interrupt' && order.length < 40) {
      await page.keyboard.press('Tab');
      order.push(await focusedName(page));
      if (order.at(-1) === 'Prompt') await page.keyboard.type('typed');
      if (order.at(-1) === 'Sampling method') await page.keyboard.type('Heun');
      if (order.at(-1) === 'Steps') await page.keyboard.type('12');
    }
    expect(order).toEqual([
      expect.stringMatching(/^Use (dark|light) colours$/),
      ...pageNames,
      'Checkpoint',
      'VAE',
      'Prompt',
      'Negative prompt',
      'Styles',
      'LoRAs and embeddings',
      'Sampling method',
      'Schedule type',
      'Steps',
      'CFG scale',
      'Width',
      'Swap width and height',
      'Height',
      'Batch count',
      'Batch size',
      'Hires. fix',
      'Seed',
      'Random seed',
      'Variation',
      'Script',
      'Refiner',
      'Generate',
      'Interrupt',
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'typed' }).waitFor();
    expect(await readInfotext(page)).toMatchObject({ Steps: '12', Sampler: 'Heun' });
    expect(await focusedName(page)).toBe('Generate');
    await page.getByLabel('Prompt', { exact: true }).focus();
    await page.keyboard.type('again ');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('img', { name: /again/ }).waitFor();
  });
});

/** What a screen reader calls the element that has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : undefined;
    return label?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}
