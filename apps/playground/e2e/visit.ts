import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export type Visit = {
  page: Page;
  /** What went wrong in the page by itself: exceptions, and addresses outside this machine that it asked for. */
  faults: string[];
};

/** Opens a page in a fresh browser profile that reaches this machine alone. */
export async function visit(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  await forbidOtherHosts(context, faults);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, faults };
}

async function forbidOtherHosts(context: BrowserContext, faults: string[]): Promise<void> {
  const isElsewhere = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await context.route(isElsewhere, (route) => {
    faults.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
}
