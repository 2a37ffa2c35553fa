import { pythonError } from '../../dialect/server-failure.ts';

/** One generation paints at most so many pixels: a picture of 8192x8192, or 256 of 512x512. No recording has it. */
const mostPixels = 8192 * 8192;

/** A picture counts at least for so many, since one without a pixel takes room as well. */
const leastPixels = 64 * 64;

/** Of a pixel as the server keeps it: three colours of four bytes. */
const bytesPerPixel = 12;

/**
 * Refuses what would not fit the memory, before anything of that size is made.
 *
 * @throws ServerFailure OutOfMemoryError, in the words of a server whose graphics card is full
 */
export function requireMemory(pictures: number, width: number, height: number): void {
  const pixels = pictures * Math.max(leastPixels, width * height);
  if (!(pixels > mostPixels)) return;
  const gibibytes = ((pixels * bytesPerPixel) / 2 ** 30).toFixed(2);
  throw pythonError('OutOfMemoryError', `CUDA out of memory. Tried to allocate ${gibibytes} GiB`);
}

/** So many pictures fit at most, however small they are. */
export const mostPictures = mostPixels / leastPixels;
