import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact } from './artifact.ts';
import { openPlayground, type Stage } from './open-playground.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openPlayground();
});
afterAll(() => stage?.close());

const many = Array.from({ length: 5000 }, (_, index) => ({
  name: `style ${String(index).padStart(4, '0')}`,
  path: `/models/Lora/${index % 2 ? 'ink' : 'oil'}/${index}.safetensors`,
  metadata: { ss_tag_frequency: { a: { [`word ${index}`]: 3 } } },
}));

describe('a person who looks for a LoRA', () => {
  it('finds it among 5,000 by keyboard alone, and puts it and its word into the prompt', async () => {
    const { page, faults } = await stage.visit('/', { viewport: { width: 360, height: 740 } });
    await page.route('**/sdapi/v1/loras', (route) => route.fulfill({ json: many }));
    await page.getByRole('button', { name: 'LoRAs and embeddings' }).press('Enter');
    const networks = page.getByRole('region', { name: 'Networks' });
    await networks.getByText('5,001 found').waitFor(); // with the embedding
    expect(await networks.getByRole('listitem').count()).toBeLessThan(60);

    await networks.getByRole('searchbox').fill('ink 4999');
    await networks.getByText('1 found', { exact: true }).waitFor();
    await networks.getByRole('button', { name: 'Insert style 4999' }).press('Enter');
    await networks.getByRole('button', { name: 'Insert keyword word 4999' }).press('Enter');
    expect(await page.getByLabel('Prompt', { exact: true }).inputValue()).toMatch(
      /<lora:style 4999:1>.*word 4999/s,
    );

    await networks.getByRole('searchbox').fill('');
    await networks.getByRole('button', { name: 'Insert style 0000' }).focus();
    await page.keyboard.press('End');
    const last = networks.getByRole('button', { name: 'Insert tinyStyle' });
    await expect.poll(() => last.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.screenshot({ path: artifact('phone-networks') });
    expect(faults).toEqual([]);
  });

  it('is told where a server has none', async () => {
    const { page } = await stage.visit();
    await page.route(/\/sdapi\/v1\/(loras|embeddings|hypernetworks)$/, (route) =>
      route.fulfill({ status: 404, json: { detail: 'Not Found' } }),
    );
    await page.getByRole('button', { name: 'LoRAs and embeddings' }).click();
    await page.getByText('The server lists no LoRA').waitFor();
  });
});
