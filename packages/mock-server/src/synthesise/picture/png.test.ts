import { deflateSync, inflateSync } from 'node:zlib';
import { crc32 } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import type { Raster } from './codecs.ts';
import { decodePng, type Inflate } from './decode-png.ts';
import { encodePng } from './encode-png.ts';
import { ImageDecodeError } from './image-decode-error.ts';
import { paintPicture } from './paint-picture.ts';

const inflate: Inflate = (bytes, maxOutputLength) => inflateSync(bytes, { maxOutputLength });
const codecs = { deflate: (bytes: Uint8Array) => deflateSync(bytes) };
const picture = paintPicture({ prompt: 'sea', negativePrompt: '', seed: 1, width: 37, height: 23 });

describe('encodePng', () => {
  test('writes 8-bit RGB with valid checksums, as the server sends it', async () => {
    const chunks = readChunks(await encodePng(picture, codecs));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 0, 37, 0, 0, 0, 23, 8, 2, 0, 0, 0]);
    expect(chunks.every(({ isValid }) => isValid)).toBe(true);
  });

  test('gives the same pixels back', async () => {
    expect(await decodePng(await encodePng(picture, codecs), inflate)).toEqual(picture);
  });

  test('keeps alpha where asked, and drops it else', async () => {
    const glass: Raster = { width: 2, height: 1, data: new Uint8ClampedArray([1, 2, 3, 4, 250, 6, 7, 0]) };
    expect(await decodePng(await encodePng(glass, codecs, { alpha: true }), inflate)).toEqual(glass);
    expect([...(await decodePng(await encodePng(glass, codecs), inflate)).data]).toEqual([
      1, 2, 3, 255, 250, 6, 7, 255,
    ]);
  });

  test.each([
    [1, 1],
    [1, 9],
    [9, 1],
  ])('works at %ix%i', async (width, height) => {
    const small = paintPicture({ prompt: '', negativePrompt: '', seed: 1, width, height });
    expect(await decodePng(await encodePng(small, codecs), inflate)).toEqual(small);
  });
});

describe('decodePng', () => {
  test.each<[name: string, png: PngParts, pixels: number[]]>([
    ['grey of 1 bit', { header: [2, 1, 1, 0], rows: [[0, 0b01000000]] }, [0, 0, 0, 255, 255, 255, 255, 255]],
    [
      'grey of 2 bits',
      { header: [2, 1, 2, 0], rows: [[0, 0b01100000]] },
      [85, 85, 85, 255, 170, 170, 170, 255],
    ],
    ['grey of 4 bits', { header: [2, 1, 4, 0], rows: [[0, 0x3f]] }, [51, 51, 51, 255, 255, 255, 255, 255]],
    ['grey of 8 bits', { header: [2, 1, 8, 0], rows: [[0, 7, 200]] }, [7, 7, 7, 255, 200, 200, 200, 255]],
    ['grey of 16 bits', { header: [1, 1, 16, 0], rows: [[0, 0x7f, 0xff]] }, [127, 127, 127, 255]],
    ['grey with alpha', { header: [1, 1, 8, 4], rows: [[0, 9, 100]] }, [9, 9, 9, 100]],
    ['grey with alpha of 16 bits', { header: [1, 1, 16, 4], rows: [[0, 9, 1, 100, 2]] }, [9, 9, 9, 100]],
    ['RGB of 16 bits', { header: [1, 1, 16, 2], rows: [[0, 1, 9, 2, 9, 3, 9]] }, [1, 2, 3, 255]],
    ['RGBA of 16 bits', { header: [1, 1, 16, 6], rows: [[0, 1, 9, 2, 9, 3, 9, 4, 9]] }, [1, 2, 3, 4]],
    [
      'palette of 2 bits with transparency',
      {
        header: [3, 1, 2, 3],
        palette: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        transparency: [0, 128],
        rows: [[0, 0b00011000]],
      },
      [1, 2, 3, 0, 4, 5, 6, 128, 7, 8, 9, 255],
    ],
    [
      'RGB with a transparent colour',
      { header: [2, 1, 8, 2], transparency: [0, 1, 0, 2, 0, 3], rows: [[0, 1, 2, 3, 1, 2, 4]] },
      [1, 2, 3, 0, 1, 2, 4, 255],
    ],
    [
      'grey with a transparent value',
      { header: [2, 1, 8, 0], transparency: [0, 5], rows: [[0, 5, 6]] },
      [5, 5, 5, 0, 6, 6, 6, 255],
    ],
  ])('reads %s', async (_, png, pixels) => {
    expect([...(await decodePng(buildPng(png), inflate)).data]).toEqual(pixels);
  });

  test('undoes all five row filters', async () => {
    const header: PngParts['header'] = [2, 5, 8, 0];
    const rows = [0, 1, 2, 3, 4].map((filter) => [filter, 10, 250]);
    const { data } = await decodePng(buildPng({ header, rows }), inflate);
    const values = [...data].filter((_, index) => index % 4 === 0);
    // Worked by hand: none; sub; up; average; Paeth.
    expect(values).toEqual([10, 250, 10, 4, 20, 254, 20, 131, 30, 125]);
  });

  test('puts the seven passes of an interlaced picture together', async () => {
    const value = (x: number, y: number) => y * 8 + x;
    const passes = [
      [0, 0, 8, 8],
      [4, 0, 8, 8],
      [0, 4, 4, 8],
      [2, 0, 4, 4],
      [0, 2, 2, 4],
      [1, 0, 2, 2],
      [0, 1, 1, 2],
    ] as const;
    for (const [width, height] of [
      [8, 8],
      [1, 1],
      [3, 5],
      [5, 2],
    ] as const) {
      const rows: number[][] = [];
      for (const [startX, startY, stepX, stepY] of passes) {
        for (let y = startY; y < height && startX < width; y += stepY) {
          const row = [0];
          for (let x = startX; x < width; x += stepX) row.push(value(x, y));
          rows.push(row);
        }
      }
      const { data } = await decodePng(
        buildPng({ header: [width, height, 8, 0], rows, interlaced: true }),
        inflate,
      );
      const expected = Array.from({ length: width * height }, (_, i) =>
        value(i % width, Math.floor(i / width)),
      );
      expect([...data].filter((_, index) => index % 4 === 0)).toEqual(expected);
    }
  });

  test.each<[string, (png: Uint8Array) => Uint8Array]>([
    ['cut in the middle', (png) => png.subarray(0, png.length >> 1)],
    ['cut before its end', (png) => png.subarray(0, -12)],
    ['nothing but a signature', (png) => png.subarray(0, 8)],
    ['with a flipped bit', (png) => flip(png, 60)],
    ['without pixel data', () => buildPng({ header: [4, 4, 8, 2], rows: [] })],
    ['with too few rows', () => buildPng({ header: [1, 2, 8, 0], rows: [[0, 1]] })],
    ['with a row filter that does not exist', () => buildPng({ header: [1, 1, 8, 0], rows: [[5, 1]] })],
    ['with a bit depth that does not exist', () => buildPng({ header: [1, 1, 3, 0], rows: [[0, 1]] })],
    ['with indexed colours and no palette', () => buildPng({ header: [1, 1, 8, 3], rows: [[0, 1]] })],
    ['of no width', () => buildPng({ header: [0, 1, 8, 0], rows: [[0]] })],
    ['that would fill the memory', () => buildPng({ header: [100_000, 100_000, 8, 2], rows: [[0]] })],
    [
      'that unpacks to more than it declares',
      () => buildPng({ header: [1, 1, 8, 0], rows: [new Array(100_000).fill(0)] }),
    ],
  ])('refuses a PNG %s', async (_, damage) => {
    const png = await encodePng(picture, codecs);
    await expect(decodePng(damage(png), inflate)).rejects.toThrow(ImageDecodeError);
  });
});

type PngParts = {
  header: [width: number, height: number, bitDepth: number, colourType: number];
  rows: number[][];
  palette?: number[];
  transparency?: number[];
  interlaced?: boolean;
};

function buildPng({ header, rows, palette, transparency, interlaced = false }: PngParts): Uint8Array {
  const [width, height, bitDepth, colourType] = header;
  const ihdr = new Uint8Array(13);
  new DataView(ihdr.buffer).setUint32(0, width);
  new DataView(ihdr.buffer).setUint32(4, height);
  ihdr.set([bitDepth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...buildChunk('IHDR', ihdr),
    ...(palette ? buildChunk('PLTE', palette) : []),
    ...(transparency ? buildChunk('tRNS', transparency) : []),
    ...buildChunk('IDAT', deflateSync(new Uint8Array(rows.flat()))),
    ...buildChunk('IEND', []),
  ]);
}

function buildChunk(type: string, data: ArrayLike<number>): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk, 4, 8 + data.length));
  return chunk;
}

function readChunks(png: Uint8Array): { type: string; data: Uint8Array; isValid: boolean }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: ReturnType<typeof readChunks> = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + view.getUint32(at);
    chunks.push({
      type: new TextDecoder().decode(png.subarray(at + 4, at + 8)),
      data: png.subarray(at + 8, end),
      isValid: view.getUint32(end) === crc32(png, at + 4, end),
    });
    at = end + 4;
  }
  return chunks;
}

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const damaged = bytes.slice();
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}
