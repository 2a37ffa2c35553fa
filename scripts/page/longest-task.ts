import type { Page } from 'playwright-core';

/** The longest task of the page's main thread while something is done, in milliseconds; 0 when none took 50. */
export async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: seen });
  });
  await action();
  return page.evaluate(
    () => (globalThis as unknown as { longTasks: { longest: number } }).longTasks.longest, // as put there
  );
}

/** Turns the wheel under the pointer, a frame for each turn. */
export async function wheel(page: Page, turns: number, pixels: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, pixels);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
