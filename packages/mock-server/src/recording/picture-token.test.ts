import { encodeBase64 } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { givePictures, takePictures } from './picture-token.ts';

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('takePictures', () => {
  test.each([100, 5_000_000, 30_000_000])('takes a picture of %i bytes, and it can be given back', (size) => {
    const picture = new Uint8Array(size);
    picture.set(pngStart);
    const base64 = encodeBase64(picture);
    const text = `{"images":["${base64}"]}`;
    const found: number[] = [];
    const lean = takePictures(
      text,
      () => '0'.repeat(64),
      ({ bytes }) => found.push(bytes.length),
    );
    expect(lean).toBe(`{"images":["<image ${'0'.repeat(64)}.png>"]}`);
    expect(found).toEqual([size]);
    // Compared by hand: a difference of thirty megabytes is nothing to print.
    expect(givePictures(lean, () => base64) === text).toBe(true);
  });

  test('leaves base64 that is no picture', () => {
    const text = 'x'.repeat(20_000_000);
    expect(
      takePictures(
        text,
        () => '',
        () => expect.fail(),
      ) === text,
    ).toBe(true);
  });
});
