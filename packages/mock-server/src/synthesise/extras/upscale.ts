import { pythonError } from '../../dialect/server-failure.ts';
import type { Raster } from '../picture/codecs.ts';
import { maxDecodedPixels } from '../picture/image-decode-error.ts';
import { resizeRaster } from '../picture/resize-raster.ts';

/** Upscaled sides are multiples of this. */
const sideStep = 8;

/**
 * Scales a picture as the upscaler of that name does: Nearest by its own rule, all others, whose models the mock does
 * not have, by Lanczos. Shrinking is always done by Lanczos.
 *
 * @throws ServerFailure ValueError when a side would vanish, MemoryError when the picture would be larger than the mock
 *   paints
 */
export function upscale(raster: Raster, factor: number, upscaler: string): Raster {
  const width = Math.floor((raster.width * factor) / sideStep) * sideStep;
  const height = Math.floor((raster.height * factor) / sideStep) * sideStep;
  if (width < 1 || height < 1) throw pythonError('ValueError', 'height and width must be > 0');
  if (width * height > maxDecodedPixels) throw pythonError('MemoryError', '');
  const shrinks = raster.width >= width && raster.height >= height;
  if (upscaler !== 'Nearest' || shrinks) return resizeRaster(raster, width, height, 'lanczos');
  const whole = resizeRaster(
    raster,
    Math.trunc(raster.width * factor),
    Math.trunc(raster.height * factor),
    'nearest',
  );
  return resizeRaster(whole, width, height, 'lanczos');
}
