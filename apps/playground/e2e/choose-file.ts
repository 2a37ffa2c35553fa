import type { Page } from 'playwright-core';

/** Chooses a PNG by the page's own button. */
export async function chooseFile(page: Page, button: string, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name: 'sample.png', mimeType: 'image/png', buffer: bytes });
}
