import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodedSize } from './decoded-size.ts';
import { keepLook, onDesktop, onPhone } from './looks.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const results = (page: Page) => page.getByRole('region', { name: 'Upscaled pictures' });

async function choose(page: Page, ...names: string[]): Promise<void> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, mimeType: 'image/png', buffer: await samplePicture() })),
  );
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose pictures' }).click();
  await (await chooser).setFiles(files);
}

describe('a person who wants a larger picture', () => {
  it('gets it, compares it by keyboard, and downloads the very bytes', async () => {
    const { page, faults } = await stage.visit('/#/extras', onDesktop);
    await choose(page, 'fox.png');
    await page.getByRole('combobox', { name: 'Upscaler 1' }).selectOption('Lanczos');
    await page.getByLabel('Factor').fill('3');
    const reply = page.waitForResponse('**/sdapi/v1/extra-single-image');
    await page.getByRole('button', { name: 'Upscale', exact: true }).click();
    expect(await decodedSize(results(page).getByRole('img', { name: 'After' }))).toEqual({
      width: 192,
      height: 144,
    });

    const slider = page.getByRole('slider', { name: 'Compare Before and After' });
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe('49 % Before');

    await keepLook(page, 'desktop-extras');
    const download = page.waitForEvent('download');
    await results(page).getByRole('link', { name: 'Download' }).click();
    const chunks: Uint8Array[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Uint8Array);
    expect((await download).suggestedFilename()).toBe('fox-upscaled.png');
    expect(Buffer.concat(chunks).toString('base64')).toBe((await (await reply).json()).image);
    expect(faults).toEqual([]);
  });

  it('gets several at once, to a size, and finds them again after a look at another page', async () => {
    const { page } = await stage.visit('/#/extras', onPhone);
    await choose(page, 'a.png', 'b.png');
    await page.getByText('Scale to').click();
    await page.getByLabel('Width').fill('100');
    await page.getByLabel('Height').fill('100');
    await page.getByRole('button', { name: 'Upscale 2 pictures' }).click();
    await expect.poll(() => results(page).getByRole('img', { name: 'After' }).count()).toBe(2);
    await keepLook(page, 'phone-extras');
    await page.getByRole('link', { name: 'PNG info' }).click();
    await page.getByRole('link', { name: 'Extras' }).click();
    expect(await decodedSize(results(page).getByRole('img', { name: 'After' }).first())).toEqual({
      width: 100,
      height: 100,
    });
  });

  it('is told at the field what cannot be, and what the server says of a file that is no picture', async () => {
    const { page } = await stage.visit('/#/extras');
    await choose(page, 'a.png');
    await page.getByLabel('Factor').fill('0');
    await page.getByRole('button', { name: 'Upscale', exact: true }).click();
    expect(await page.getByLabel('Factor').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Factor').fill('2');
    await page.getByRole('button', { name: 'Remove a.png' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose pictures' }).click();
    await (await chooser).setFiles({
      name: 'text.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await page.getByRole('button', { name: 'Upscale', exact: true }).click();
    expect(await results(page).getByRole('alert').textContent()).toContain('Invalid encoded image');
  });
});
