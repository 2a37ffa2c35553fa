import type { Measurement } from '../packages/mock-server/bench/measurement.ts';
import { measureFirstLoad } from './page/measure-first-load.ts';
import { measureGallery } from './page/measure-gallery.ts';
import { measurePicker } from './page/measure-picker.ts';
import { measurePicture } from './page/measure-picture.ts';
import { withBenchStage } from './page/open-bench-page.ts';

/** What the playground's page costs, in Chromium, as it is built. */
export function measurePage(): Promise<Measurement[]> {
  return withBenchStage(async (stage) => {
    const measurements: Measurement[] = [];
    for (const measure of [measureFirstLoad, measurePicture, measureGallery, measurePicker])
      measurements.push(await measure(stage));
    return measurements;
  });
}
