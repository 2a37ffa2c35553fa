import { gzipSync } from 'node:zlib';
import type { Measurement } from '../../packages/mock-server/bench/measurement.ts';
import type { BenchStage } from './open-bench-page.ts';

/** All JavaScript that the browser loads until the page txt2img is whole and idle, as gzip makes it. */
export async function measureFirstLoad({ newPage, url }: BenchStage): Promise<Measurement> {
  const page = await newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url);
  await page.getByRole('combobox', { name: 'Script' }).waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return {
    part: 'page',
    what: `first load of txt2img, JavaScript in gzip, ${sizes.length} files`,
    value: bytes / 1000,
    unit: 'kB',
    aim: { atMost: 300 },
  };
}
