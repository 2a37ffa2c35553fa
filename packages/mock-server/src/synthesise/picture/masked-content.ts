import { createRaster, type Raster } from './codecs.ts';
import { fullMask, type Mask } from './mask.ts';
import { copyRaster, resizeRaster } from './resize-raster.ts';
import { createSeededRandom } from './seeded-random.ts';

/** As the API counts them: 0 fill (blurred surroundings), 1 original, 2 latent noise, 3 latent nothing. */
export type InpaintingFill = 0 | 1 | 2 | 3;

/** What a decoded latent of zeros looks like. */
const nothing = [137, 121, 106] as const;

/** The picture that inpainting starts from: what is under the mask replaced as `fill` says. */
export function fillMasked(picture: Raster, mask: Mask, fill: InpaintingFill, seed: number | bigint): Raster {
  if (fill === 1) return picture;
  const content = createContent(picture, mask, fill, seed);
  const filled = copyRaster(picture);
  for (let i = 0, o = 0; i < mask.data.length; i++, o += 4) {
    const share = (mask.data[i] as number) / fullMask;
    for (let c = 0; c < 3; c++) {
      const value = picture.data[o + c] as number;
      filled.data[o + c] = value + ((content.data[o + c] as number) - value) * share;
    }
  }
  return filled;
}

function createContent(picture: Raster, mask: Mask, fill: 0 | 2 | 3, seed: number | bigint): Raster {
  const { width, height } = picture;
  if (fill === 0) return spreadSurroundings(picture, mask);
  const coarse = createRaster(Math.ceil(width / 8), Math.ceil(height / 8));
  const random = createSeededRandom(`masked ${seed}`);
  for (let i = 0; i < coarse.data.length; i++) {
    coarse.data[i] = fill === 3 ? (nothing[i % 4] ?? 255) : (random.next() + random.next()) * 127.5;
  }
  return resizeRaster(coarse, width, height, 'bilinear');
}

/** Halves what is not masked until one pixel is left, then lays the finer over the coarser. */
function spreadSurroundings(picture: Raster, mask: Mask): Raster {
  const { width, height } = picture;
  const known = createRaster(width, height);
  for (let i = 0, o = 0; i < mask.data.length; i++, o += 4) {
    const share = 1 - (mask.data[i] as number) / fullMask;
    for (let c = 0; c < 3; c++) known.data[o + c] = (picture.data[o + c] as number) * share;
    known.data[o + 3] = 255 * share;
  }
  const levels = [known];
  for (let level = known; level.width > 1 || level.height > 1; ) {
    level = resizeRaster(level, Math.ceil(level.width / 2), Math.ceil(level.height / 2), 'box');
    levels.push(level);
  }
  return levels.reduceRight((coarser, level) =>
    layOver(resizeRaster(coarser, level.width, level.height, 'bilinear'), level),
  );
}

/** `over` holds colours multiplied by its alpha, as does the result. */
function layOver(under: Raster, over: Raster): Raster {
  const result = createRaster(over.width, over.height);
  for (let o = 0; o < result.data.length; o += 4) {
    const rest = 1 - (over.data[o + 3] as number) / 255;
    for (let c = 0; c < 4; c++) {
      result.data[o + c] = (over.data[o + c] as number) + (under.data[o + c] as number) * rest;
    }
  }
  return result;
}
