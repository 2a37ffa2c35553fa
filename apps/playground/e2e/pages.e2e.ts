import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { chooseFile } from './choose-file.ts';
import { askFor, generate, openPage } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';
import { samplePicture } from './sample-picture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

describe.each([
  // A fault that axe finds hangs on the layout or on the colours: two of the four show all.
  ['phone', 'light', phone, true],
  ['phone', 'dark', phone, false],
  ['desktop', 'light', desktop, false],
  ['desktop', 'dark', desktop, true],
] as const)('on a %s, in %s colours', (name, colorScheme, viewport, isJudged) => {
  it('every page fits, and a screen reader finds its way', async () => {
    const { page, faults } = await stage.visit('/', { viewport, colorScheme });
    const look = async (moment: string) => {
      await page.screenshot({ path: artifact(`${name}-${colorScheme}-${moment}`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${moment} is wider than the screen`).toBeLessThanOrEqual(0);
      if (isJudged) expect.soft(await seriousFaults(page), moment).toEqual([]);
    };
    await askFor(page, { Prompt: 'a lighthouse at dusk', Steps: '2', Width: '256', Height: '192' });
    await page.getByLabel('Hires. fix').check();
    await page.getByLabel('Variation', { exact: true }).check();
    await generate(page).click();
    await page.getByRole('img', { name: 'a lighthouse at dusk' }).waitFor();
    await look('txt2img');

    await openPage(page, 'img2img');
    await chooseFile(page, 'Choose a picture', await samplePicture());
    await page.getByLabel('Inpaint', { exact: true }).check();
    await page.getByRole('group', { name: 'Picture to start from' }).locator('canvas').first().waitFor();
    await look('img2img');

    await openPage(page, 'Gallery');
    const tile = page.getByRole('list', { name: 'Pictures' }).getByRole('button').first();
    await tile.getByRole('img').waitFor();
    await look('gallery');
    await tile.click();
    const viewer = page.getByRole('dialog', { name: 'Viewer' });
    await viewer.getByRole('img', { name: 'a lighthouse at dusk' }).waitFor();
    await look('viewer');
    await page.keyboard.press('Escape');

    await openPage(page, 'Connection');
    await page.getByText('Connected with', { exact: false }).waitFor();
    await look('connection');
    for (const other of ['Extras', 'PNG info', 'Options', 'Contract']) {
      await openPage(page, other);
      await page.getByRole('main', { name: other }).getByRole('button').first().waitFor();
      await look(other.toLowerCase().replace(' ', '-'));
    }
    expect(faults).toEqual([]);
  });
});

it('each page is marked in the navigation, and has the focus once it is opened', async () => {
  const { page } = await stage.visit();
  await openPage(page, 'Gallery');
  await page.getByRole('heading', { name: 'Gallery' }).waitFor();
  const links = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
  expect(await links.allTextContents()).toEqual(['Gallery']);
  expect(await page.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  expect(await page.title()).toBe('Gallery · Playground');
  await page.goBack();
  await page.getByLabel('Prompt', { exact: true }).waitFor();
});

async function seriousFaults(page: Page): Promise<string[]> {
  // Without an iframe's legacy mode: every frame here is the page itself.
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
