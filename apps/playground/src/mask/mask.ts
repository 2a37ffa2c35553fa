/** Which pixels of a picture are to be painted anew: one byte a pixel, row by row, {@link masked} or {@link unmasked}. */
export type Mask = { width: number; height: number; pixels: Uint8Array };

export const masked = 255;
export const unmasked = 0;

/** A mask of a picture's size, empty. */
export function createMask(width: number, height: number): Mask {
  // Whole words, so that four pixels at once can be changed; see `invertMask`.
  const buffer = new ArrayBuffer(Math.ceil((width * height) / 4) * 4);
  return { width, height, pixels: new Uint8Array(buffer, 0, width * height) };
}

export function countMasked({ pixels }: Pick<Mask, 'pixels'>): number {
  let count = 0;
  for (const value of pixels) count += value & 1;
  return count;
}

/** Changes every pixel. @param mask one that `createMask` made */
export function invertMask({ pixels }: Mask): void {
  const words = new Uint32Array(pixels.buffer);
  for (let index = 0; index < words.length; index += 1) words[index] = ~(words[index] ?? 0);
}
