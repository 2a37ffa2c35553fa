import type { Page } from 'playwright-core';

/** Fills fields of the form by their labels. */
export async function askFor(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

export const generate = (page: Page) => page.getByRole('button', { name: 'Generate' });
export const interrupt = (page: Page) => page.getByRole('button', { name: 'Interrupt' });
export const openPage = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
