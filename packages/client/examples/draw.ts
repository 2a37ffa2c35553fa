import { writeFile } from 'node:fs/promises';
import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// Pictures from a prompt: saved, and told apart.
const client = createClient({ baseUrl });
const { images, info } = await client.txt2img({
  prompt: 'a lighthouse at dusk',
  steps: 4,
  width: 128,
  height: 64,
  batch_size: 2,
  save_images: true,
});

for (const { kind, seed, bytes, mime, width, height } of images) {
  const name = kind === 'grid' ? 'grid.png' : `lighthouse-${seed}.png`;
  await writeFile(name, bytes);
  console.log(`${kind}: ${name}, ${mime}, ${width}x${height}`);
}
console.log(`drawn by ${info.sd_model_name}`);
