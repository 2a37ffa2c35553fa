import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// start() gives the generation on its way: its progress by `for await`, its result by `await`.
const client = createClient({ baseUrl });
const task = client.txt2img.start(
  { prompt: 'a fox', steps: 40, width: 64, height: 64 },
  { progressInterval: 50 },
);

for await (const { phase, progress, scope, preview } of task) {
  // `task`: of this very generation; `server`: of whatever it is drawing, where it cannot tell (--nowebui, SD.Next).
  const picture = preview ? `, preview ${preview.width}x${preview.height}` : '';
  console.log(`${phase} ${Math.round(progress * 100)} % (${scope})${picture}`);
}
const { images } = await task;
console.log(`done: seed ${images[0]?.seed}`);

// The same with a callback.
await client.txt2img(
  { prompt: 'a fox', steps: 20, width: 64, height: 64 },
  { onProgress: ({ eta }) => console.log(`${eta?.toFixed(1) ?? '?'} s left`), progressInterval: 50 },
);
