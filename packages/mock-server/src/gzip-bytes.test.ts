import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipBytes } from './gzip-bytes.ts';

test.each([0, 1, 1000, 3_000_000])('%d bytes come back from gzip as they were', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * index) >> 3);
  expect(gunzipSync(await gzipBytes(bytes)).equals(bytes)).toBe(true);
});
