import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { assemblePng, drawPng } from '../../scenarios/draw-png.ts';
import { checkPng } from './check-png.ts';

test('a sound picture has no fault', async () => {
  expect(
    await checkPng(
      Buffer.from(
        drawPng(33, 7, (x) => x),
        'base64',
      ),
    ),
  ).toBeUndefined();
});

test('a picture that ends early says so', async () => {
  const bytes = Buffer.from(
    drawPng(8, 8, () => 0),
    'base64',
  );
  expect(await checkPng(bytes.subarray(0, bytes.length - 12))).toBe('ends before its IEND chunk');
  expect(await checkPng(Buffer.concat([bytes, bytes]))).toBe('has bytes after its end');
});

test('a wrong CRC names its chunk', async () => {
  const bytes = Buffer.from(
    drawPng(8, 8, () => 0),
    'base64',
  );
  bytes.writeUInt8(9, 18);
  expect(await checkPng(bytes)).toBe('wrong CRC in chunk IHDR');
});

test('an interlaced picture holds the rows of its seven passes', async () => {
  // 8x8 in grey: passes of 1x1, 1x1, 2x1, 2x2, 4x2, 4x4 and 8x4 pixels, each row with its filter.
  const size = 2 + 2 + 3 + 2 * 3 + 2 * 5 + 4 * 5 + 4 * 9;
  const shape = { width: 8, height: 8, interlaced: true };
  expect(await checkPng(assemblePng(shape, Buffer.alloc(size)))).toBeUndefined();
  expect(await checkPng(assemblePng(shape, Buffer.alloc(size - 1)))).toBe(
    'holds 78 bytes of pixels instead of 79',
  );
});

test('data beyond the announced size is not even unpacked', async () => {
  const bomb = assemblePng({ width: 8, height: 8, interlaced: false }, Buffer.alloc(1_000_000));
  expect(await checkPng(bomb)).toBe('has data that does not decompress to its size');
});
