import { createManualClock } from '@sdwebui/mock-server';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { askFor, generate, openPage } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';

const stepMs = 50;
/** The server's time passes when a test says so: what runs goes on running until then. */
const clock = createManualClock();
let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground({ stepMs, clock });
});
afterAll(() => stage?.close());

const small = { Width: '64', Height: '64' };
const picture = (page: Page, name: string) => page.getByRole('img', { name, exact: true });
const progressText = (page: Page) => page.getByRole('progressbar').getAttribute('aria-valuetext');

async function ask(page: Page, prompt: string, steps = '20'): Promise<void> {
  await askFor(page, { ...small, Prompt: prompt, Steps: steps });
  await generate(page).click();
}

/** Lets the server draw some steps of what runs, as soon as it runs. */
async function draw(page: Page, steps: number, words: RegExp): Promise<void> {
  await clock.untilWaiting();
  await clock.advance(steps * stepMs);
  await expect.poll(() => progressText(page)).toMatch(words);
}

/** Lets the server draw on until something is there. */
async function drawUntil(something: Locator): Promise<void> {
  const look = async () => {
    await clock.advance(10 * stepMs);
    return something.isVisible();
  };
  await expect.poll(look).toBe(true);
}

describe('a queue of one’s own', () => {
  it('takes any number, in an order that can be changed, and is gone on with after a reload', async () => {
    const { page, faults } = await stage.visit();
    for (const prompt of ['first', 'second', 'third', 'fourth']) await ask(page, prompt);
    const queue = page.getByRole('region', { name: 'Queue' });
    await queue.getByText('3 wait').waitFor();
    await queue.getByRole('button', { name: 'Move fourth up' }).click();
    await queue.getByRole('button', { name: 'Move fourth up' }).click();
    await queue.getByRole('button', { name: 'Remove second' }).click();
    await draw(page, 5, /^Step 5 of 20/);
    await page.screenshot({ path: artifact('queue') });

    await page.reload();
    expect(await page.getByLabel('Prompt', { exact: true }).inputValue()).toBe('fourth');
    await page.getByText('It is followed by its id', { exact: false }).waitFor();
    await draw(page, 5, /^Step 10 of 20/);
    await drawUntil(picture(page, 'fourth'));
    await drawUntil(picture(page, 'third'));
    await openPage(page, 'Gallery');
    const pictures = page.getByRole('list', { name: 'Pictures' }).getByRole('img');
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((each) => each.getAttribute('alt'))))
      .toEqual(['third', 'fourth']);
    expect(faults).toEqual([]);
  });

  it('says that a reply was lost, and draws it again with the same seed', async () => {
    const { page } = await stage.visit();
    const sent = page.waitForRequest('**/sdapi/v1/txt2img');
    await ask(page, 'lost');
    const { seed } = (await sent).postDataJSON();
    await draw(page, 12, /^Step 12 of 20/);
    await page.reload();
    await page.getByRole('img', { name: 'Preview' }).waitFor();
    await drawUntil(page.getByText('Drawn, but the reply was lost'));
    expect(await page.getByRole('img', { name: 'The last preview' }).isVisible()).toBe(true);
    const again = page.waitForRequest('**/sdapi/v1/txt2img');
    await page.getByRole('button', { name: 'Draw it again' }).click();
    expect((await again).postDataJSON().seed).toBe(seed);
    await drawUntil(picture(page, 'lost'));
  });

  it('skips a batch, and the pictures of the others come', async () => {
    const { page } = await stage.visit();
    await askFor(page, { 'Batch count': '2' });
    await ask(page, 'batches');
    await draw(page, 5, /^Batch 1 of 2, step 5 of 20/);
    const skipped = page.waitForResponse('**/sdapi/v1/skip');
    await page.getByRole('button', { name: 'Skip' }).click();
    await skipped;
    await drawUntil(picture(page, 'batches').first());
    expect(await picture(page, 'batches').count()).toBe(2);
  });

  it('lets another model be loaded between two of them', async () => {
    const { page } = await stage.visit();
    await ask(page, 'before');
    const checkpoint = page.getByRole('combobox', { name: 'Checkpoint' });
    await checkpoint.selectOption('tinyPhoto_v2.safetensors');
    await page.getByText('The server loads tinyPhoto_v2.safetensors').first().waitFor();
    await ask(page, 'after');
    await drawUntil(picture(page, 'after'));
    const infotext = page.getByRole('region', { name: 'Infotext' });
    expect(await infotext.getByRole('definition').allTextContents()).toContain('tinyPhoto_v2');
    await expect.poll(() => checkpoint.inputValue()).toContain('tinyPhoto_v2');
  });

  it('of two tabs goes its way in each, and both have the pictures of both', async () => {
    const { page } = await stage.visit();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ask(page, 'of the one');
    await draw(page, 5, /^Step 5 of 20/);
    await ask(other, 'of the other');
    await expect.poll(() => progressText(other)).toMatch(/^Server busy with other work/);
    await drawUntil(picture(page, 'of the one'));
    await drawUntil(picture(other, 'of the other'));
    expect(await picture(other, 'of the one').count()).toBe(0);
    await openPage(page, 'Gallery');
    await picture(page, 'of the other').waitFor();
  });

  it('shows foreign work as a busy server, not as its own', async () => {
    const { page } = await stage.visit();
    const foreign = fetch(`${stage.mock.url}/sdapi/v1/txt2img`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'foreign', steps: 20, width: 64, height: 64 }),
    });
    await page.getByText('server busy with other work', { exact: false }).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Interrupt' }).getAttribute('aria-disabled')).toBe('true');
    await clock.advance(40 * stepMs);
    await foreign;
  });
});
