/** The bytes are no picture that can be read: unknown, damaged, cut short, or too large to unpack. */
export class ImageDecodeError extends Error {
  override readonly name = 'ImageDecodeError';
}

/** More pixels than this are refused before anything is unpacked. */
export const maxDecodedPixels = 100_000_000;

export function assertDecodableSize(width: number, height: number): void {
  if (width < 1 || height < 1) {
    throw new ImageDecodeError(
      `The picture declares the size ${width}x${height}; send one with pixels in it.`,
    );
  }
  if (width * height > maxDecodedPixels) {
    throw new ImageDecodeError(
      `The picture declares ${width}x${height} pixels; at most ${maxDecodedPixels / 1e6} megapixels are unpacked. Send a smaller one.`,
    );
  }
}
