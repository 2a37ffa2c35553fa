import { describe, expect, test } from 'vitest';
import { decodeBmp } from './decode-bmp.ts';
import { ImageDecodeError } from './image-decode-error.ts';

describe('decodeBmp', () => {
  test('reads 24 bits, the lowest row first', () => {
    const bmp = buildBmp(1, 2, 24, [3, 2, 1, 0, 6, 5, 4, 0]);
    expect([...decodeBmp(bmp).data]).toEqual([4, 5, 6, 255, 1, 2, 3, 255]);
  });

  test('reads rows from the top where the height is negative', () => {
    const bmp = buildBmp(1, -2, 32, [3, 2, 1, 9, 6, 5, 4, 9]);
    expect([...decodeBmp(bmp).data]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });

  test('reads indexed colours of 1 bit', () => {
    const bmp = buildBmp(2, 1, 1, [0b01000000, 0, 0, 0], [0, 0, 255, 0, 255, 0, 0, 0]);
    expect([...decodeBmp(bmp).data]).toEqual([255, 0, 0, 255, 0, 0, 255, 255]);
  });

  test.each([
    ['cut short', buildBmp(4, 4, 24, [1, 2, 3])],
    ['shorter than its header', buildBmp(1, 1, 24, []).subarray(0, 30)],
    ['of a depth that is not read', buildBmp(1, 1, 16, [0, 0, 0, 0])],
    ['of no width', buildBmp(0, 1, 24, [])],
    ['that would fill the memory', buildBmp(60_000, 60_000, 24, [])],
  ])('refuses a BMP %s', (_, bmp) => {
    expect(() => decodeBmp(bmp)).toThrow(ImageDecodeError);
  });
});

function buildBmp(
  width: number,
  height: number,
  bits: number,
  pixels: number[],
  palette: number[] = [],
): Uint8Array {
  const bmp = new Uint8Array(54 + palette.length + pixels.length);
  const view = new DataView(bmp.buffer);
  bmp.set([0x42, 0x4d]);
  view.setUint32(10, 54 + palette.length, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(28, bits, true);
  view.setUint32(46, palette.length / 4, true);
  bmp.set(palette, 54);
  bmp.set(pixels, 54 + palette.length);
  return bmp;
}
