/** Which pixels of a picture are to be painted anew: one byte a pixel, row by row, {@link masked} or {@link unmasked}. */
export type Mask = { width: number; height: number; pixels: Uint8Array };

export const masked = 255;
export const unmasked = 0;

/** A mask of a picture's size, empty. */
export function createMask(width: number, height: number): Mask {
  return { width, height, pixels: new Uint8Array(width * height) };
}

export function isMaskEmpty({ pixels }: Mask): boolean {
  return !pixels.includes(masked); // native, and over at the first masked pixel
}

/** How much of the picture is masked, 0 to 1. */
export function maskCoverage({ pixels }: Mask): number {
  if (pixels.length === 0) return 0;
  let count = 0;
  for (const value of pixels) count += value & 1;
  return count / pixels.length;
}
