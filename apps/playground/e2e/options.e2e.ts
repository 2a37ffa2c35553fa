import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLook, onDesktop, onPhone } from './looks.ts';
import { openPlayground, type Stage } from './open-playground.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const search = (page: Page, words: string) => page.getByLabel('Search settings').fill(words);
const onServer = async () =>
  (await (await fetch(`${stage.mock.url}/sdapi/v1/options`)).json()) as Record<string, unknown>;

describe('a person who sets up the server', () => {
  it('finds a setting, changes it, and saves what was changed alone', async () => {
    const { page, faults } = await stage.visit('/#/options', onDesktop);
    await search(page, 'jpeg quality');
    await page.getByText('jpeg_quality').waitFor();
    await page.getByLabel('Quality for saved jpeg').fill('77');
    await page.getByText('Unsaved; now 80').waitFor();
    await search(page, 'samples_save');
    await page
      .getByRole('switch', { name: /^Always save all generated images/ })
      .first()
      .click();
    await page.getByText('2 unsaved').waitFor();
    await search(page, '');
    await keepLook(page, 'desktop-options', false);

    // Drafts outlive a look at another page.
    await page.getByRole('link', { name: 'Connection' }).click();
    await page.getByRole('link', { name: 'Options' }).click();
    const request = page.waitForRequest(
      (sent) => sent.method() === 'POST' && sent.url().endsWith('/options'),
    );
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await request).postDataJSON()).toEqual({ jpeg_quality: 77, samples_save: false });
    await page.getByText('Saved, for everybody').waitFor();
    expect(await onServer()).toMatchObject({ jpeg_quality: 77, samples_save: false });

    await page.getByText('Changed', { exact: true }).click();
    await search(page, 'jpeg quality');
    await page.getByRole('button', { name: 'Default of jpeg_quality' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await onServer()).jpeg_quality).toBe(80);
    expect(faults).toEqual([]);
  });

  it('is told which setting the server refuses, and in which words', async () => {
    const { page } = await stage.visit('/#/options', onPhone);
    await search(page, 'sd_model_checkpoint');
    const checkpoint = page.getByRole('combobox', { name: 'Stable Diffusion checkpoint' });
    await checkpoint.fill('no-such-model');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Not saved').waitFor();
    await expect.poll(() => checkpoint.getAttribute('aria-invalid')).toBe('true');
    await keepLook(page, 'phone-options', false);
    await search(page, 'clip');
    await page.getByRole('button', { name: 'sd_model_checkpoint' }).click();
    await page.getByText("model 'no-such-model' not found").first().waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await checkpoint.inputValue()).not.toBe('no-such-model');
  });

  it('is told of a number that is none, and nothing is sent', async () => {
    const { page } = await stage.visit('/#/options');
    await search(page, 'jpeg quality');
    await page.getByLabel('Quality for saved jpeg').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A number', { exact: true }).waitFor();
    expect(typeof (await onServer()).jpeg_quality).toBe('number');
  });
});
