import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createBrowserCodecs } from '../browser/codecs.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { encodePng } from '../synthesise/picture/encode-png.ts';
import { ImageDecodeError } from '../synthesise/picture/image-decode-error.ts';
import { paintPicture } from '../synthesise/picture/paint-picture.ts';
import { wasmFiles } from './wasm-files.ts';

const picture = paintPicture({ prompt: 'sea at sunset', negativePrompt: '', seed: 1, width: 96, height: 64 });
const formats = ['png', 'jpeg', 'webp'] as const;

const wasm = {
  jpegDecoder: import.meta.resolve(wasmFiles.jpegDecoder.from),
  jpegEncoder: import.meta.resolve(wasmFiles.jpegEncoder.from),
  webpDecoder: import.meta.resolve(wasmFiles.webpDecoder.from),
  webpEncoder: import.meta.resolve(wasmFiles.webpEncoder.from),
};
const readDisk: typeof fetch = async (url) => new Response(await readFile(new URL(String(url))));

describe.each([
  ['createNodeCodecs', createNodeCodecs()],
  ['createBrowserCodecs', createBrowserCodecs({ wasm, fetch: readDisk })],
])('%s', (_name, codecs) => {
  const encoders = {
    png: () => encodePng(picture, codecs),
    jpeg: () => codecs.encodeJpeg(picture, 90),
    webp: () => codecs.encodeWebp(picture, 90),
  };

  test.each(formats)('reads back what it wrote as %s', async (format) => {
    const decoded = await codecs.decode(await encoders[format]());
    expect(decoded).toMatchObject({ width: 96, height: 64 });
    const error = decoded.data.reduce((sum, value, i) => sum + Math.abs(value - (picture.data[i] ?? 0)), 0);
    expect(error / decoded.data.length).toBeLessThan(format === 'png' ? 1e-9 : 4);
  });

  test('packs a 512x512 picture into a PNG of less than 250 kB', async () => {
    for (const prompt of ['city at night', 'mountains', 'Astronaut planting a flag on the moon']) {
      const large = paintPicture({ prompt, negativePrompt: '', seed: 5, width: 512, height: 512 });
      expect((await encodePng(large, codecs)).length).toBeLessThan(250_000);
    }
  });

  test.each(formats)('refuses a %s that is cut short, and reads the next one', async (format) => {
    const file = await encoders[format]();
    for (const length of [12, 40, file.length >> 1, file.length - 10]) {
      await expect(codecs.decode(file.subarray(0, length))).rejects.toThrow(ImageDecodeError);
    }
    expect(await codecs.decode(file)).toMatchObject({ width: 96, height: 64 });
  });

  test.each(formats)('never fails otherwise than with ImageDecodeError on a damaged %s', async (format) => {
    const file = await encoders[format]();
    for (let round = 0; round < 40; round++) {
      const damaged = file.slice();
      for (let n = 0; n < 20; n++)
        damaged[(round * 7919 + n * 104729) % damaged.length] = (round * 31 + n * 57) & 255;
      const outcome = await codecs.decode(damaged).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImageDecodeError);
    }
  });

  test.each([
    ['nothing', ''],
    ['text', 'not a picture'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('refuses %s', async (_, text) => {
    await expect(codecs.decode(new TextEncoder().encode(text))).rejects.toThrow(
      /no picture that can be read here/,
    );
  });

  test('turns a JPEG upright by its EXIF orientation', async () => {
    const jpeg = await codecs.encodeJpeg(picture, 90);
    expect(await codecs.decode(withOrientation(jpeg, 6))).toMatchObject({ width: 64, height: 96 });
  });
});

/** The JPEG with an EXIF segment that holds nothing but the orientation. */
function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [...new TextEncoder().encode('Exif\0\0'), ...tiff];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}
