import type { Raster } from './codecs.ts';
import { createRaster } from './codecs.ts';
import { resizeRaster } from './resize-raster.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Pixels of one cell of noise: the side that a diffusion model's latent has in the picture. */
const cell = 8;

/**
 * The picture as a live preview shows it before it is done: at `progress` 0 coarse coloured noise, which
 * gives way to a blurred picture, which becomes sharp at 1.
 */
export function unfinishPicture(picture: Raster, progress: number, seed: number | bigint): Raster {
  if (progress >= 1) return picture;
  const { width, height } = picture;
  const share = Math.max(0, progress);
  const noise = (1 - share) * (1 - share);
  const sharp = share * share * share;
  const small = resizeRaster(picture, Math.ceil(width / cell), Math.ceil(height / cell), 'box');
  const random = createSeededRandom(`latent ${seed}`);
  for (let i = 0; i < small.data.length; i++) {
    if (i % 4 === 3) continue;
    const value = small.data[i] as number;
    // Two draws added: values near the middle are the likelier ones, as in a latent's noise.
    small.data[i] = value + ((random.next() + random.next()) * 127.5 - value) * noise;
  }
  const blurred = resizeRaster(small, width, height, 'bilinear');
  const unfinished = createRaster(width, height);
  for (let i = 0; i < unfinished.data.length; i++) {
    const soft = blurred.data[i] as number;
    unfinished.data[i] = soft + ((picture.data[i] as number) - soft) * sharp;
  }
  return unfinished;
}
