import { readImageSize } from '@sdwebui/client/images';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { chooseFile } from './choose-file.ts';
import { askFor, generate, openPage } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
let sample: Buffer;
beforeAll(async () => {
  stage = await openPlayground();
  sample = await samplePicture();
});
afterAll(() => stage?.close());

const sentImg2Img = (page: Page) =>
  page.waitForRequest('**/sdapi/v1/img2img').then((request) => request.postDataJSON());

describe('img2img', () => {
  it('says first what is missing, starts with the picture’s size, and sends its very bytes', async () => {
    const { page, faults } = await stage.visit('/#/img2img');
    await generate(page).click();
    await page.getByText('Choose a picture to start from.').waitFor();
    await chooseFile(page, 'Choose a picture', sample);
    await page.getByRole('img', { name: 'To start from' }).waitFor();
    await expect.poll(() => page.getByLabel('Width', { exact: true }).inputValue()).toBe('64');
    expect(await page.getByLabel('Denoising strength').inputValue()).toBe('0.75'); // the spec's default
    await page.getByRole('combobox', { name: 'Resize mode' }).selectOption('Crop and resize');
    await askFor(page, { Prompt: 'at night', Steps: '2', 'Denoising strength': '0.4' });
    const sent = sentImg2Img(page);
    await generate(page).click();
    const { init_images, ...request } = await sent;
    expect(init_images).toEqual([sample.toString('base64')]);
    expect(request).toMatchObject({ denoising_strength: 0.4, resize_mode: 1, width: 64, height: 48 });
    expect(Object.keys(request)).not.toContain('mask');
    await page.getByRole('img', { name: 'at night' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('does a whole inpainting by keyboard alone, and keeps the mask over a reload', async () => {
    const { page } = await stage.visit('/#/img2img');
    await chooseFile(page, 'Choose a picture', sample); // a file dialog is the system's own
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await tabTo(page, 'Inpaint');
    await press('Space');
    await page.getByLabel('Picture to mask').waitFor();
    await tabTo(page, 'Picture to mask');
    await press(']', ']', 'Space', 'ArrowRight', 'ArrowRight', 'Space', 'ArrowDown', 'Space');
    await press('Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
    await expect
      .poll(() =>
        page
          .getByText(/masked/i)
          .first()
          .textContent(),
      )
      .not.toContain('Nothing');
    await page.screenshot({ path: artifact('inpainting'), fullPage: true });
    await tabTo(page, 'Masked content');
    await page.keyboard.type('latent noi');
    await tabTo(page, 'Inpaint area');
    await page.keyboard.type('Only');

    await page.reload();
    await page.getByLabel('Picture to mask').waitFor();
    await tabTo(page, 'Steps');
    await page.keyboard.type('3');
    const sent = sentImg2Img(page);
    await press('Control+Enter');
    const { mask, ...request } = await sent;
    expect(request).toMatchObject({
      mask_blur: 4,
      inpainting_fill: 2,
      inpaint_full_res: true,
      inpaint_full_res_padding: 32,
      inpainting_mask_invert: 0,
      steps: 3,
    });
    expect(readImageSize(Buffer.from(mask, 'base64'))).toEqual({ width: 64, height: 48 });
    await page.getByRole('region', { name: 'Infotext' }).waitFor();
  });

  it('of a picture that was just drawn takes its settings along', async () => {
    const { page } = await stage.visit();
    await askFor(page, { Prompt: 'a harbour', Steps: '3', Width: '64', Height: '64' });
    await generate(page).click();
    await page.getByRole('button', { name: 'Send to inpaint' }).click();
    await page.getByLabel('Picture to mask').waitFor();
    expect(await page.getByLabel('Prompt', { exact: true }).inputValue()).toBe('a harbour');
    expect(await page.getByLabel('Inpaint', { exact: true }).isChecked()).toBe(true);
    await openPage(page, 'txt2img');
    expect(await page.getByLabel('Prompt', { exact: true }).inputValue()).toBe('a harbour');
  });
});

/** Goes on by the Tab key until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : undefined;
      return label?.textContent ?? element?.getAttribute('aria-label') ?? '';
    });
    if (found === name) return;
  }
  throw new Error(`The Tab key never comes to ${name}.`);
}
