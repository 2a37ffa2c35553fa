import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { askFor, generate } from './generating.ts';
import { openPlayground, type Stage } from './open-playground.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

async function sent(page: Page): Promise<Record<string, unknown>> {
  const request = page.waitForRequest('**/sdapi/v1/txt2img');
  await generate(page).click();
  return (await request).postDataJSON();
}

describe('a person who uses scripts', () => {
  it('sets them in forms that the server described, and the server runs them', async () => {
    const { page, faults } = await stage.visit();
    await askFor(page, { Prompt: 'a fox', Steps: '2', Width: '64', Height: '64' });
    expect(await sent(page)).not.toHaveProperty('script_name');

    await page.getByRole('combobox', { name: 'Script', exact: true }).selectOption('X/y/z plot');
    await page.getByRole('combobox', { name: 'X type' }).selectOption('Steps');
    await page.getByLabel('X values').fill('1,2');
    await page.getByText('Refiner', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Switch at' }).fill('0.5');
    await page.screenshot({ path: artifact('desktop-scripts'), fullPage: true });
    const reply = page.waitForResponse('**/sdapi/v1/txt2img');
    expect(await sent(page)).toMatchObject({
      script_name: 'x/y/z plot',
      script_args: [4, '1,2', [], ...Array(15).fill(expect.anything())],
      alwayson_scripts: { refiner: { args: [false, '', 0.5] } },
    });
    expect((await reply).status()).toBe(200);

    await page.getByRole('button', { name: 'Reset Refiner' }).click();
    await page.getByRole('combobox', { name: 'Script', exact: true }).selectOption('None');
    expect(await sent(page)).not.toHaveProperty('alwayson_scripts');
    expect(faults).toEqual([]);
  });

  it('is told of a server that cannot describe them', async () => {
    const { page } = await stage.visit();
    await page.route('**/sdapi/v1/script-info', (route) =>
      route.fulfill({ status: 500, json: { error: 'ValidationError', errors: 'value could not be parsed' } }),
    );
    await page.reload();
    await page.getByText('The server cannot describe its scripts').waitFor();
    expect(await page.getByRole('combobox', { name: 'Script', exact: true }).count()).toBe(0);
  });
});
