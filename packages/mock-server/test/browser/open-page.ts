import type { Browser, Page } from 'playwright-core';

/** Opens a page in a fresh browser profile, as soon as it has its `doors`. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.doors !== undefined);
  return page;
}
