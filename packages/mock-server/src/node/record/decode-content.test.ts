import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeContent } from './decode-content.ts';

const plain = Buffer.from('[{"name": "Euler"}]');

describe('decodeContent', () => {
  test.each([
    ['gzip', gzipSync(plain)],
    ['GZIP', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    ['identity', plain],
    [undefined, plain],
  ])('undoes %s', async (encoding, sent) => {
    expect(Buffer.from(await decodeContent(sent, encoding))).toEqual(plain);
  });

  test.each([
    ['an encoding that nobody knows', 'snappy'],
    ['bytes that are not what they claim', 'gzip'],
  ])('keeps %s as it was sent', async (_, encoding) => {
    expect(await decodeContent(plain, encoding)).toBe(plain);
  });
});
