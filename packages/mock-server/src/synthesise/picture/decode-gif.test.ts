import { describe, expect, test } from 'vitest';
import { decodeGif } from './decode-gif.ts';
import { ImageDecodeError } from './image-decode-error.ts';

const red = [255, 0, 0, 255];
const green = [0, 255, 0, 255];
const clear = [0, 0, 0, 0];

describe('decodeGif', () => {
  test('reads the first picture with the global palette', () => {
    expect([...decodeGif(buildGif({ width: 2, height: 2, pixels: [0, 1, 1, 0] })).data]).toEqual(
      [red, green, green, red].flat(),
    );
  });

  test('makes the transparent colour clear', () => {
    const { data } = decodeGif(buildGif({ width: 2, height: 1, pixels: [0, 1], transparent: 1 }));
    expect([...data]).toEqual([red, clear].flat());
  });

  test('puts interlaced rows in order', () => {
    const rows = decodeGif(
      buildGif({ width: 1, height: 8, pixels: [0, 1, 0, 1, 0, 1, 0, 1], interlaced: true }),
    );
    // Rows come as 0, 4, 2, 6, 1, 3, 5, 7.
    const isRed = [...rows.data].filter((_, index) => index % 4 === 0).map((value) => value === 255);
    expect(isRed).toEqual([true, true, true, false, false, true, false, false]);
  });

  test('follows codes that are defined by their own use, and codes that grow', () => {
    // A compressor packs one colour as ever longer runs: 1, 2, 3, 4 and 5 pixels.
    const codes = [4, 0, 6, 7, 8, 9, 5];
    const { data } = decodeGif(
      buildGif({ width: 15, height: 1, packed: packCodes(codes, [3, 3, 3, 3, 4, 4, 4]) }),
    );
    expect([...data]).toEqual(Array.from({ length: 15 }, () => red).flat());
  });

  test('refuses a GIF that is cut short or damaged', () => {
    const gif = buildGif({ width: 4, height: 4, pixels: new Array(16).fill(1) });
    for (let length = 6; length < gif.length - 2; length++) {
      expect(() => decodeGif(gif.subarray(0, length))).toThrow(ImageDecodeError);
    }
    expect(() => decodeGif(buildGif({ width: 2, height: 2, packed: packCodes([4, 7], [3, 3]) }))).toThrow(
      /damaged/,
    );
  });
});

type GifParts = {
  width: number;
  height: number;
  pixels?: number[];
  packed?: number[];
  transparent?: number;
  interlaced?: boolean;
};

/** Palette red, green, blue, white; pixels are written without compression: a clear code before each. */
function buildGif({
  width,
  height,
  pixels = [],
  packed,
  transparent,
  interlaced = false,
}: GifParts): Uint8Array {
  const codes = pixels.flatMap((pixel) => [4, pixel]);
  const data = packed ?? packCodes([...codes, 5], new Array(codes.length + 1).fill(3));
  const control = transparent === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, transparent, 0];
  return new Uint8Array([
    ...new TextEncoder().encode('GIF89a'),
    ...[width, 0, height, 0, 0x81, 0, 0],
    ...[255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255],
    ...control,
    ...[0x2c, 0, 0, 0, 0, width, 0, height, 0, interlaced ? 0x40 : 0],
    ...[2, data.length, ...data, 0, 0x3b],
  ]);
}

function packCodes(codes: number[], sizes: number[]): number[] {
  const bits = codes.flatMap((code, i) =>
    Array.from({ length: sizes[i] ?? 3 }, (_, bit) => (code >> bit) & 1),
  );
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, place) => sum + (bit << place), 0),
  );
}
