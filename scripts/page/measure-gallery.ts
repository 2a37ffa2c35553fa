import type { Measurement } from '../../packages/mock-server/bench/measurement.ts';
import { longestTask, wheel } from './longest-task.ts';
import type { BenchStage } from './open-bench-page.ts';

const count = 1000;

/** Scrolling through a thousand pictures that this browser keeps, from the first to the last. */
export async function measureGallery({ newPage, url }: BenchStage): Promise<Measurement> {
  const page = await newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Generate' }).waitFor();
  await page.evaluate(keepPictures, count);
  await page.reload();
  await page.goto(`${url}#/gallery`);
  await page.getByRole('list', { name: 'Pictures' }).getByRole('img').first().waitFor();
  await page.getByText(`${count.toLocaleString('en')} pictures`).waitFor();
  await page.mouse.move(640, 600);
  const value = await longestTask(page, () => wheel(page, 120, 400));
  await page.getByRole('img', { name: `picture ${count - 1}`, exact: true }).waitFor();
  await page.context().close();
  return {
    part: 'page',
    what: '1,000 pictures scrolled: longest task; 0 is none of 50 ms',
    value,
    unit: 'ms',
    aim: { atMost: 50 },
  };
}

/** Runs in the page: a thousand pictures of 512x512, each with its small copy, as the page itself keeps them. */
async function keepPictures(many: number): Promise<void> {
  const paint = async (size: number, index: number, type: string) => {
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas.');
    for (let spot = 0; spot < 200; spot += 1) {
      context.fillStyle = `hsl(${(index * 37 + spot * 11) % 360} 60% 50%)`;
      context.fillRect((spot * 97) % size, (spot * 61 + index) % size, size / 6, size / 6);
    }
    const blob = await canvas.convertToBlob({ type });
    return { bytes: await blob.arrayBuffer(), type };
  };
  const large = await Promise.all([0, 1, 2, 3].map((index) => paint(512, index, 'image/png')));
  const small = await Promise.all(Array.from({ length: 40 }, (_, index) => paint(320, index, 'image/webp')));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('playground');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['results', 'pictures', 'thumbnails'], 'readwrite');
  for (let index = 0; index < many; index += 1) {
    const id = `task(bench)/${index}`;
    transaction.objectStore('results').put(
      {
        id,
        taskId: 'task(bench)',
        tab: 'bench',
        page: 'txt2img',
        server: 'http://bench',
        createdAt: 1_700_000_000_000 - index,
        kind: 'result',
        prompt: `picture ${index}`,
        seed: index,
        infotext: `picture ${index}\nSteps: 20, Sampler: Euler a, CFG scale: 7.0, Seed: ${index}, Size: 512x512`,
        width: 512,
        height: 512,
        mime: 'image/png',
        size: large[index % 4]?.bytes.byteLength ?? 0,
        isFavourite: index % 10 === 0,
      },
      id,
    );
    transaction.objectStore('pictures').put(large[index % 4], id);
    transaction.objectStore('thumbnails').put(small[index % 40], id);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
