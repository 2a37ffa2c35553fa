import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodedSize } from './decoded-size.ts';
import { keepLook, onDesktop, onPhone } from './looks.ts';
import { openPlayground, type Stage } from './open-playground.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../test/fixtures/${name}`, import.meta.url)));

async function choose(page: Page, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a report' }).click();
  await (await chooser).setFiles({ name: 'report.json', mimeType: 'application/json', buffer });
}

describe('a person with a report', () => {
  it('sees what an upgrade changed, the worst first, and what to do', async () => {
    const { page, faults } = await stage.visit('/#/contract', onDesktop);
    await choose(page, await fixture('contract-diff.json'));
    await page.getByRole('heading', { name: 'Contract check failed' }).waitFor();
    const findings = page.getByRole('region', { name: 'Findings' });
    expect(await findings.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      expect.stringContaining('breaking'),
      expect.stringContaining('risky'),
      expect.stringContaining('additive'),
      expect.stringContaining('cosmetic'),
    ]);
    await findings.getByText('First seen').first().waitFor();
    await keepLook(page, 'desktop-contract');
    expect(faults).toEqual([]);
  });

  it('looks at pictures beside each other, by a slider, and at what differs', async () => {
    const { page } = await stage.visit('/#/contract?report=report.json', onPhone);
    await page.route('**/report.json', async (route) =>
      route.fulfill({ contentType: 'application/json', body: await fixture('contract-verify.json') }),
    );
    await page.reload();
    const pictures = page.getByRole('region', { name: 'Pictures' });
    expect((await decodedSize(pictures.getByRole('img', { name: 'recorded' }))).width).toBeGreaterThan(0);
    await keepLook(page, 'phone-contract');
    await pictures.getByText('Slider', { exact: true }).click();
    await pictures.getByRole('slider', { name: 'Compare recorded and live' }).waitFor();
    await pictures.getByText('Difference', { exact: true }).click();
    expect((await decodedSize(pictures.getByRole('img', { name: 'difference' }))).width).toBeGreaterThan(0);
  });

  it('is told of one that cannot be shown', async () => {
    const { page } = await stage.visit('/#/contract');
    const report = JSON.parse(String(await fixture('contract-diff.json')));
    await choose(page, Buffer.from(JSON.stringify({ ...report, version: 2 })));
    expect(await page.getByRole('alert').textContent()).toContain('Update the playground');
  });
});
