import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile } from './drop-file.ts';
import { askFor, generate, openPage } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const viewer = (page: Page) => page.getByRole('dialog', { name: 'Viewer' });
const tiles = (page: Page) => page.getByRole('list', { name: 'Pictures' }).getByRole('button');

/** Two pictures of one seed and the next. */
async function drawTwo(page: Page): Promise<string[]> {
  await askFor(page, {
    Prompt: 'a harbour',
    Steps: '2',
    Width: '96',
    Height: '64',
    Seed: '7',
    'Batch size': '2',
  });
  const reply = page.waitForResponse('**/sdapi/v1/txt2img');
  await generate(page).click();
  const { images } = await (await reply).json();
  await expect.poll(() => page.getByRole('img', { name: 'a harbour' }).count()).toBe(2);
  return images;
}

describe('pictures that were drawn', () => {
  it('are found after a reload, looked at closely, compared, kept and saved', async () => {
    const { page, faults } = await stage.visit();
    const images = await drawTwo(page);
    await openPage(page, 'Gallery');
    await page.reload();
    await expect.poll(() => tiles(page).count()).toBe(2);
    await tiles(page).first().click();

    await viewer(page).getByRole('img', { name: 'a harbour' }).waitFor();
    const stageOfViewer = viewer(page).getByRole('application');
    expect(await stageOfViewer.getAttribute('aria-label')).toBe('Zoom, 100 %');
    await stageOfViewer.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await stageOfViewer.getAttribute('aria-label')).toBe('Zoom, 156 %');
    await stageOfViewer.hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => stageOfViewer.getAttribute('aria-label')).toBe('Zoom, 57 %');
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    await viewer(page).getByText('2 of 2').waitFor();
    await viewer(page).getByRole('button', { name: 'Favourite' }).click();
    await viewer(page).getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 });
    const slider = viewer(page).getByRole('slider', { name: 'Compare Seed 7 and Seed 8' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.inputValue()).toBe('51');
    await page.keyboard.press('Escape');
    await viewer(page).waitFor({ state: 'detached' });

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save all as zip' }).click();
    const files = unzipSync(await bytesOf(await download));
    const pictures = Object.keys(files).filter((name) => name.endsWith('.png'));
    expect(pictures.map((name) => Buffer.from(files[name] ?? []).toString('base64'))).toEqual(images);

    await page.getByLabel('Favourites only').check();
    await expect.poll(() => tiles(page).count()).toBe(1);
    await page.getByLabel('Favourites only').uncheck();
    await page.getByRole('combobox', { name: 'Make room' }).selectOption('All');
    await page.getByRole('button', { name: /^Delete 1,/ }).click();
    await expect.poll(() => tiles(page).count()).toBe(1);
    await page.reload();
    await expect.poll(() => tiles(page).getByRole('img', { name: 'Favourite' }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('for which there is no room are shown all the same, and it is said that they will be lost', async () => {
    const { page } = await stage.visit();
    await generate(page).waitFor();
    // As a browser does it that is full; its real limit is looked at only every half a minute.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name !== 'pictures') return put.apply(this, given);
        this.transaction.abort();
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await drawTwo(page);
    await page.getByText('This browser’s room for this page is full').waitFor();
    await openPage(page, 'Gallery');
    await expect.poll(() => tiles(page).getByRole('img', { name: 'a harbour' }).count()).toBe(2);
  });

  it('that are dropped anywhere bring their settings, once somebody says so', async () => {
    const { page } = await stage.visit('/#/gallery');
    await page.getByRole('heading', { name: 'Gallery' }).waitFor();
    await dropFile(page, { name: 'fox.png', type: 'image/png', bytes: await samplePicture() });
    const dialog = page.getByRole('dialog', { name: 'fox.png' });
    await dialog.getByText('a fox in the snow').waitFor();
    await dialog.getByRole('button', { name: 'Load settings into txt2img' }).click();
    await expect
      .poll(() => page.getByLabel('Prompt', { exact: true }).inputValue())
      .toBe('a fox in the snow');
    expect(await page.getByLabel('Seed', { exact: true }).inputValue()).toBe('9');
    expect(await page.getByLabel('Steps', { exact: true }).inputValue()).toBe('4');
    expect(await page.getByLabel('Height', { exact: true }).inputValue()).toBe('48');
  });

  it('that are none, or are very large, are told in words, and the page goes on', async () => {
    const { page } = await stage.visit();
    await generate(page).waitFor();
    await dropFile(page, { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('no picture') });
    await page.getByRole('dialog').getByText('This is no PNG, JPEG or WebP', { exact: false }).waitFor();
    await page.keyboard.press('Escape');

    // 60 MB of a PNG's data that no decoder can read, behind a head that tells its settings.
    await page.evaluate(
      async ([base64]) => {
        const head = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([head, new Uint8Array(60_000_000)], 'large.png', { type: 'image/png' }));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      [(await samplePicture('a large fox')).toString('base64')] as const,
    );
    await page.getByRole('dialog', { name: 'large.png' }).getByText('a large fox').waitFor();
    await page.getByRole('button', { name: 'Load settings into txt2img' }).click();
    await expect.poll(() => page.getByLabel('Prompt', { exact: true }).inputValue()).toBe('a large fox');
  });
});

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
