import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { openPlayground, type Stage } from './open-playground.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground({ stepMs: 60 });
});
afterAll(() => stage?.close());

const screens = [
  { name: 'phone', viewport: { width: 360, height: 740 } },
  { name: 'desktop', viewport: { width: 1280, height: 800 } },
];
const colorSchemes = ['light', 'dark'] as const;

describe.each(screens)('on a $name', ({ name, viewport }) => {
  it.each(colorSchemes)('in %s colours the page fits and is kept as pictures', async (colorScheme) => {
    const { page, faults } = await stage.visit('/', { viewport, colorScheme });
    const keep = (moment: string, fullPage = false) =>
      page.screenshot({ path: artifact(`${name}-${colorScheme}-${moment}`), fullPage });
    await expect.poll(() => page.getByRole('combobox', { name: 'Sampling method' }).isEnabled()).toBe(true);
    await keep('start');

    await page.getByLabel('Prompt', { exact: true }).fill('Astronaut planting a flag on the moon, wide shot');
    await page.getByLabel('Negative prompt', { exact: true }).fill('blurry');
    await page.getByLabel('Steps', { exact: true }).fill('30');
    await page.getByRole('button', { name: 'Generate' }).click();
    await page.getByRole('img', { name: 'Preview' }).waitFor();
    await keep('running');

    await page.getByRole('img', { name: 'Astronaut' }).waitFor();
    await keep('done');
    await keep('done-whole', true);

    await page.getByLabel('Steps', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Generate' }).click();
    await page.route('**/sdapi/v1/txt2img', (route) =>
      route.fulfill({
        status: 500,
        json: {
          error: 'OutOfMemoryError',
          detail: '',
          body: '',
          errors: 'CUDA out of memory. Tried to allocate 2.00 GiB',
        },
      }),
    );
    await keep('field-error');
    await page.getByLabel('Steps', { exact: true }).fill('20');
    await page.getByRole('button', { name: 'Generate' }).click();
    await page.getByRole('alert').waitFor();
    await keep('error');

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const scheme = await page.locator('html').getAttribute('data-mantine-color-scheme');
    expect(scheme).toBe(colorScheme);
    expect(faults).toEqual([]);
  });
});

it('keeps the colours that were chosen', async () => {
  const { page } = await stage.visit('/', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Use light colours' }).waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
});
