import { type Measurement, median } from '../../packages/mock-server/bench/measurement.ts';
import type { BenchStage } from './open-bench-page.ts';

const rounds = 7;

/** From the last byte of a reply with a picture of 1024x1024 until that picture is decoded and on the screen. */
export async function measurePicture({ newPage, url }: BenchStage): Promise<Measurement> {
  const page = await newPage();
  await page.goto(url);
  const values: number[] = [];
  for (const field of ['Width', 'Height']) await page.getByLabel(field, { exact: true }).fill('1024');
  await page.getByLabel('Steps', { exact: true }).fill('1');
  for (let round = 0; round < rounds; round += 1) {
    const prompt = `picture ${round}`;
    await page.getByLabel('Prompt', { exact: true }).fill(prompt);
    const measured = page.evaluate(timeToPicture, prompt);
    await page.getByRole('button', { name: 'Generate' }).click();
    values.push(await measured);
  }
  await page.context().close();
  return {
    part: 'page',
    what: 'reply to picture on the screen, 1024x1024',
    value: median(values),
    unit: 'ms',
    aim: { atMost: 100 },
  };
}

/** Runs in the page. */
function timeToPicture(alt: string): Promise<number> {
  return new Promise((resolve) => {
    performance.clearResourceTimings();
    const observer = new MutationObserver(() => {
      const image = document.querySelector<HTMLImageElement>(`img[alt="${alt}"][src]`);
      if (!image) return;
      observer.disconnect();
      void image.decode().then(() =>
        requestAnimationFrame(() => {
          const shown = performance.now();
          const replies = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const reply = replies.findLast(({ name }) => name.endsWith('/sdapi/v1/txt2img'));
          resolve(shown - (reply?.responseEnd ?? Number.NaN));
        }),
      );
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
