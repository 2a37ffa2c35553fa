import { pythonError, type ServerFailure } from '../../dialect/server-failure.ts';

/** One generation paints at most so many pixels: a picture of 8192x8192, or 256 of 512x512. No recording has it. */
const mostPixels = 8192 * 8192;

/** A picture counts at least for so many, since one without a pixel takes room as well. */
const leastPixels = 64 * 64;

/** Of a pixel as the server keeps it: three colours of four bytes. */
const bytesPerPixel = 12;

/**
 * Refuses what would not fit the memory, before anything of that size is made.
 *
 * @throws ServerFailure OutOfMemoryError, as of a server whose graphics card is full
 */
export function requireMemory(pictures: number, width: number, height: number): void {
  const pixels = pictures * Math.max(leastPixels, width * height);
  if (!(pixels > mostPixels)) return;
  throw outOfMemory(pixels * bytesPerPixel);
}

/** The failure of a server whose graphics card of 8 GiB is full, in the words of PyTorch 2.1. */
export function outOfMemory(bytes: number): ServerFailure {
  return pythonError(
    'OutOfMemoryError',
    `CUDA out of memory. Tried to allocate ${(bytes / 2 ** 30).toFixed(2)} GiB. GPU 0 has a total capacty of 8.00 GiB ` +
      'of which 1.06 GiB is free. Of the allocated memory 5.70 GiB is allocated by PyTorch, and 427.61 MiB is reserved ' +
      'by PyTorch but unallocated. If reserved but unallocated memory is large try setting max_split_size_mb to avoid ' +
      'fragmentation.  See documentation for Memory Management and PYTORCH_CUDA_ALLOC_CONF',
  );
}

/** So many pictures fit at most, however small they are. */
export const mostPictures = mostPixels / leastPixels;
