import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

/** A fault that axe finds hangs on the layout or on the colours: two of the four show all. */
const screens = [
  { name: 'phone', viewport: phone, colorScheme: 'light', isJudged: true },
  { name: 'phone', viewport: phone, colorScheme: 'dark', isJudged: false },
  { name: 'desktop', viewport: desktop, colorScheme: 'dark', isJudged: true },
  { name: 'desktop', viewport: desktop, colorScheme: 'light', isJudged: false },
] as const;

it('every page fits a phone and a desktop, in light and dark, and a screen reader finds its way', async () => {
  const { page, faults } = await stage.visit();
  await askFor(page, { Prompt: 'a lighthouse at dusk', Steps: '2', Width: '256', Height: '192' });
  await page.getByLabel('Hires. fix').check();
  await page.getByLabel('Variation', { exact: true }).check();
  await generate(page).click();
  await page.getByRole('img', { name: 'a lighthouse at dusk' }).waitFor();
  await page.getByRole('combobox', { name: 'Script' }).waitFor();
  await look(page, 'txt2img');

  await openPage(page, 'img2img');
  await chooseFile(page, 'Choose a picture', await samplePicture());
  await page.getByLabel('Inpaint', { exact: true }).check();
  await page.getByLabel('Picture to mask').waitFor();
  await look(page, 'img2img');

  await openPage(page, 'Gallery');
  const tile = page.getByRole('list', { name: 'Pictures' }).getByRole('button').first();
  await tile.getByRole('img').waitFor();
  await look(page, 'gallery');
  await tile.click();
  const viewer = page.getByRole('dialog', { name: 'Viewer' });
  await viewer.getByRole('img', { name: 'a lighthouse at dusk' }).waitFor();
  await look(page, 'viewer');
  await page.keyboard.press('Escape');

  await openPage(page, 'Connection');
  await page.getByText('Connected with', { exact: false }).waitFor();
  await look(page, 'connection');
  for (const name of ['Extras', 'PNG info', 'Options', 'Contract']) {
    await openPage(page, name);
    await page.getByRole('main', { name }).getByRole('button').first().waitFor();
    await look(page, name.toLowerCase().replace(' ', '-'));
  }
  expect(faults).toEqual([]);
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

it('keeps the colours that were chosen', async () => {
  const { page } = await stage.visit('/', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Use light colours' }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
});

/** Keeps pictures of a page as it is now, and judges it. */
async function look(page: Page, moment: string): Promise<void> {
  for (const { name, viewport, colorScheme, isJudged } of screens) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await page.screenshot({ path: artifact(`${name}-${colorScheme}-${moment}`), fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${moment} is wider than a ${name}`).toBeLessThanOrEqual(0);
    if (isJudged) expect.soft(await seriousFaults(page), moment).toEqual([]);
  }
}

async function seriousFaults(page: Page): Promise<string[]> {
  // Two copies of Playwright's types, of which one is the tests' own.
  const { violations } = await new AxeBuilder({ page: page as never }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
