import { createMask, type Mask, masked, unmasked } from './mask.ts';

/**
 * A mask from a picture of it: bright is masked. One of another size is stretched, as the server does it.
 *
 * @throws DOMException when the browser cannot read the picture
 */
export async function decodeMask(picture: Blob, width: number, height: number): Promise<Mask> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context)
    throw new Error('This browser gives no canvas to read the mask with. Close other tabs and try again.');
  context.fillStyle = 'black'; // what is transparent is not masked
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const mask = createMask(width, height);
  for (let index = 0; index < mask.pixels.length; index += 1) {
    mask.pixels[index] = (data[index * 4] ?? 0) >= 128 ? masked : unmasked;
  }
  return mask;
}
