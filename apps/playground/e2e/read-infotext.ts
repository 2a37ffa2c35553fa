import type { Page } from 'playwright-core';

/** The infotext as the page shows it, by the names of its entries. */
export async function readInfotext(page: Page): Promise<Record<string, string>> {
  const infotext = page.getByRole('region', { name: 'Infotext' });
  const names = await infotext.getByRole('term').allTextContents();
  const values = await infotext.getByRole('definition').allTextContents();
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}
