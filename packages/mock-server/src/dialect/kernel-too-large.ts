import { pythonError, type ServerFailure } from './server-failure.ts';

/** How PyTorch words it that a picture with its padding has fewer pixels in one direction than a layer needs. */
export function kernelTooLargeText(height: number, width: number): string {
  return `Calculated padded input size per channel: (${height} x ${width}). Kernel size: (3 x 3). Kernel size can't be greater than actual input size`;
}

export function kernelTooLarge(height: number, width: number): ServerFailure {
  return pythonError('RuntimeError', kernelTooLargeText(height, width));
}
