import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createNodeCodecs } from '../node/codecs.ts';
import { createRaster } from '../synthesise/picture/codecs.ts';
import { createBrowserCodecs } from './codecs.ts';
import { inflateBytes } from './inflate-bytes.ts';

const raster = createRaster(8, 8);

describe('createBrowserCodecs', () => {
  test.each([
    ['/mock/wasm', '/mock/wasm/mozjpeg_enc.wasm'],
    ['/mock/wasm/', '/mock/wasm/mozjpeg_enc.wasm'],
    [new URL('https://cdn.example/wasm'), 'https://cdn.example/wasm/mozjpeg_enc.wasm'],
    [{ jpegEncoder: '/assets/enc-4f2a.wasm' }, '/assets/enc-4f2a.wasm'],
  ])('with the place %s looks for %s, and names it when nothing is there', async (wasm, url) => {
    const asked: string[] = [];
    const codecs = createBrowserCodecs({
      wasm,
      fetch: async (input) => {
        asked.push(String(input));
        return new Response('', { status: 404 });
      },
    });
    await expect(codecs.encodeJpeg(raster, 80)).rejects.toThrow(url);
    expect(asked).toEqual([url]);
  });

  test('says how to bring the WebAssembly when its place is unknown', async () => {
    await expect(createBrowserCodecs().encodeWebp(raster, 80)).rejects.toThrow(
      /needs webp_enc_simd\.wasm.*sdwebui-mock bundle/,
    );
  });

  test('a picture is not called damaged when its decoder is missing', async () => {
    const jpeg = await createNodeCodecs().encodeJpeg(raster, 80);
    await expect(createBrowserCodecs().decode(jpeg)).rejects.toMatchObject({ name: 'CodecUnavailableError' });
  });
});

describe('inflateBytes', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
  const packed = deflateSync(bytes);

  test('unpacks', async () => {
    expect(Buffer.from(await inflateBytes(packed, bytes.length)).equals(bytes)).toBe(true);
  });

  test('leaves what stands behind the end of the data alone', async () => {
    const longer = Buffer.concat([packed, Buffer.from('behind')]);
    expect(Buffer.from(await inflateBytes(longer, bytes.length)).equals(bytes)).toBe(true);
  });

  test.each([
    ['longer than allowed', packed, bytes.length - 1],
    ['cut short', packed.subarray(0, packed.length >> 1), bytes.length],
    ['no zlib data', Buffer.from('no zlib data at all'), 100],
  ])('refuses data that is %s', async (_, data, maxLength) => {
    await expect(inflateBytes(data, maxLength)).rejects.toThrow();
  });
});
