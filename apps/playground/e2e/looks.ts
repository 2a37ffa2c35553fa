import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { artifact } from './artifact.ts';

/** How a page is looked at: a flow on a phone in the dark and one on a desktop in the light see the most. */
export const onPhone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' };
export const onDesktop: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
};

/** Keeps a picture of the page as it is, to be looked at, and holds that nothing stands out at its side. */
export async function keepLook(page: Page, name: string, fullPage = true): Promise<void> {
  await page.screenshot({ path: artifact(name), fullPage });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
