import { createClient } from '@sdwebui/client';
import { baseUrl } from './server.ts';

// img2img: pictures go in as bytes, Blobs, files, base64, data URLs, URL objects, or as they came from the server.
const client = createClient({ baseUrl });
const size = { width: 64, height: 64, steps: 4 };
const [day] = (await client.txt2img({ prompt: 'a street by day', ...size })).images;
if (!day) throw new Error('Nothing was drawn.');

const { images } = await client.img2img({
  prompt: 'a street by night',
  init_images: [day],
  mask: day.toBlob(), // white is drawn anew, black stays
  denoising_strength: 0.6,
  ...size,
});
console.log(`${images.length} picture from another`);

const { image } = await client.extraSingleImage({ image: day, upscaling_resize: 2, upscaler_1: 'Lanczos' });
console.log(`upscaled to ${image.width}x${image.height}`);
