import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../test/read-fixture.ts';
import { concatBytes } from './byte-view.ts';
import { createExif, readUserComment } from './exif.ts';
import {
  crc32,
  detectImageFormat,
  InvalidDataError,
  mimeType,
  readImageSize,
  readInfotext,
  readPngText,
  writeCompressedPngText,
  writeInfotext,
  writePngText,
} from './index.ts';
import { createPngChunk, pngChunks } from './png-chunks.ts';

const png = readFixture('images/txt2img-text.png');
const unicodePng = readFixture('images/txt2img-unicode.png');
const jpeg = readFixture('images/txt2img.jpg');
const webp = readFixture('images/txt2img.webp');
const ascii = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const gif = concatBytes([ascii('GIF89a'), bytes(3, 1, 2, 0)]);
const bmp = concatBytes([
  ascii('BM'),
  new Uint8Array(12),
  bytes(40, 0, 0, 0, 5, 0, 0, 0, 0xfc, 0xff, 0xff, 0xff),
]);
/** 3x2, lossless, transparent: signature, then 14 bits of width - 1, 14 of height - 1, one of alpha. */
const losslessWebp = concatBytes([
  ascii('RIFF'),
  bytes(18, 0, 0, 0),
  ascii('WEBPVP8L'),
  bytes(6, 0, 0, 0, 0x2f, 0x02, 0x40, 0x00, 0x10, 0x00),
]);

describe('format and size', () => {
  it.each([
    ['png', png, 8, 8],
    ['png', unicodePng, 64, 64],
    ['jpeg', jpeg, 64, 64],
    ['jpeg', readFixture('images/plain.jpg'), 64, 64],
    ['webp', webp, 64, 64],
    ['webp', losslessWebp, 3, 2],
    ['gif', gif, 259, 2],
    ['bmp', bmp, 5, 4],
  ] as const)('are read from a %s', (format, picture, width, height) => {
    expect(detectImageFormat(picture)).toBe(format);
    expect(mimeType(format)).toBe(`image/${format}`);
    expect(readImageSize(picture)).toEqual({ width, height });
  });

  it.each([
    ['nothing', bytes()],
    ['text', ascii('BMessage')],
    ['a cut JPEG', jpeg.subarray(0, 20)],
    ['a cut PNG', png.subarray(0, 18)],
    ['a cut WebP', webp.subarray(0, 16)],
  ])('have no size in %s', (_what, picture) => expect(readImageSize(picture)).toBeUndefined());

  it('are read from a part of a larger buffer', () => {
    const padded = concatBytes([bytes(1, 2, 3), webp]).subarray(3);
    expect(readImageSize(padded)).toEqual({ width: 64, height: 64 });
  });
});

describe('readInfotext', () => {
  it.each([
    ['tEXt of a PNG', png, /^Astronaut planting a flag on the moon\nSteps: 4, .*Size: 8x8/],
    ['iTXt of a PNG', unicodePng, /^Žluťoučký kůň 日本語 🚀\nSteps: 4, /],
    ['EXIF of a JPEG', jpeg, /^Astronaut planting a flag on the moon\nSteps: .*Version: 1\.9\.4$/],
    ['EXIF of a WebP', webp, /^Astronaut planting a flag on the moon\nSteps: .*Version: 1\.9\.4$/],
  ])('finds the %s', async (_what, picture, want) => expect(await readInfotext(picture)).toMatch(want));

  it.each([
    ['a PNG without text', readFixture('images/detected-map.png')],
    ['a JPEG without EXIF', readFixture('images/plain.jpg')],
    ['a GIF', gif],
    ['no picture', ascii('hello')],
  ])('is undefined for %s', async (_what, picture) => expect(await readInfotext(picture)).toBeUndefined());
});

describe('writeInfotext', () => {
  const text = 'ščř 日本 🚀\nSteps: 1, Seed: 2';
  it.each([
    ['a PNG that has one', png],
    ['a PNG without', readFixture('images/detected-map.png')],
    ['a JPEG that has one', jpeg],
    ['a JPEG without', readFixture('images/plain.jpg')],
    ['a WebP that has one', webp],
    ['a simple WebP', losslessWebp],
  ])('puts it into %s without touching the picture', async (_what, picture) => {
    const written = writeInfotext(picture, text);
    expect(await readInfotext(written)).toBe(text);
    expect(readImageSize(written)).toEqual(readImageSize(picture));
    const original = await readInfotext(picture);
    if (original !== undefined) expect(writeInfotext(written, original)).toEqual(picture);
  });

  it('keeps a lossless WebP transparent', () => {
    expect(writeInfotext(losslessWebp, text)[20]).toBe(0x10 | 0x08);
  });

  it.each([
    ['a GIF', gif, /PNG, JPEG and WebP only/],
    ['no picture', ascii('hi'), /PNG, JPEG and WebP only/],
    ['a cut PNG', png.subarray(0, 40), /Not a whole PNG/],
  ])('refuses %s', (_what, picture, message) => {
    expect(() => writeInfotext(picture, text)).toThrow(InvalidDataError);
    expect(() => writeInfotext(picture, text)).toThrow(message);
  });

  it('refuses a text that no EXIF block of a JPEG can hold', () => {
    expect(writeInfotext(jpeg, 'x'.repeat(32_739)).length).toBeGreaterThan(65_000);
    expect(() => writeInfotext(jpeg, 'x'.repeat(32_740))).toThrow(/too long for JPEG \(32,739/);
  });
});

describe('PNG text', () => {
  it('is written as tEXt where Latin-1 suffices and as iTXt otherwise, before the picture', async () => {
    const latin = writePngText(png, 'parameters', 'café');
    expect(await readPngText(latin)).toEqual([{ keyword: 'parameters', text: 'café', chunk: 'tEXt' }]);
    const other = writePngText(latin, 'parameters', 'čaj');
    expect(await readPngText(other)).toEqual([{ keyword: 'parameters', text: 'čaj', chunk: 'iTXt' }]);
    expect([...pngChunks(other)].map((chunk) => chunk.type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  });

  it('is kept under other keywords', async () => {
    const both = writePngText(png, 'postprocessing', 'x');
    expect((await readPngText(both)).map((entry) => entry.keyword)).toEqual(['parameters', 'postprocessing']);
  });

  it('are not looked for behind the end of the picture', async () => {
    const behind = createPngChunk('tEXt', [ascii('parameters'), new Uint8Array(1), ascii('not of it')]);
    expect(await readPngText(concatBytes([png, behind]))).toEqual(await readPngText(png));
  });

  it.each([
    ['zTXt', 'café, '],
    ['iTXt', 'čaj, '],
  ] as const)('is written deflated as %s, and takes less room so', async (chunk, word) => {
    const text = word.repeat(200);
    const written = await writeCompressedPngText(png, 'parameters', text);
    expect(await readPngText(written)).toEqual([{ keyword: 'parameters', text, chunk }]);
    expect(written.length).toBeLessThan(writePngText(png, 'parameters', text).length - 800);
    expect([...pngChunks(written)].map(({ type }) => type)).toEqual(['IHDR', chunk, 'IDAT', 'IEND']);
    expect(writePngText(written, 'parameters', (await readInfotext(png)) ?? '')).toEqual(png);
    await expect(writeCompressedPngText(jpeg, 'parameters', text)).rejects.toThrow(/Not a whole PNG/);
  });

  it('is inflated from zTXt and compressed iTXt; broken ones are left out', async () => {
    const picture = concatBytes([
      png.subarray(0, 33),
      createPngChunk('zTXt', [ascii('a\0\0'), deflateSync('one')]),
      createPngChunk('iTXt', [ascii('b\0\x01\0cs\0popis\0'), deflateSync('dvě')]),
      createPngChunk('zTXt', [ascii('c\0\0'), ascii('not zlib')]),
      createPngChunk('tEXt', [ascii('no end of keyword')]),
      png.subarray(33),
    ]);
    expect((await readPngText(picture)).slice(0, 2)).toEqual([
      { keyword: 'a', text: 'one', chunk: 'zTXt' },
      { keyword: 'b', text: 'dvě', chunk: 'iTXt' },
    ]);
    expect(await readPngText(picture)).toHaveLength(3);
  });

  it.each(['', 'x'.repeat(80), 'ключ', 'a\0b'])(
    'wants a keyword of 1 to 79 Latin-1 characters, not %j',
    (keyword) => {
      expect(() => writePngText(png, keyword, '')).toThrow(InvalidDataError);
    },
  );
});

describe('EXIF UserComment', () => {
  const block = (prefix: string, body: Uint8Array) => {
    const exif = createExif('x'.repeat((body.length >> 1) + (body.length & 1)));
    exif.set(ascii(prefix), 40);
    exif.set(body, 48);
    return exif;
  };
  const utf16le = (text: string) =>
    new Uint8Array(Uint16Array.from(text, (_, i) => text.charCodeAt(i)).buffer);
  it.each([
    ['UTF-16 big-endian', createExif('Steps: 1 日'), 'Steps: 1 日'],
    ['UTF-16 little-endian', block('UNICODE\0', utf16le('Steps: 1 日')), 'Steps: 1 日'],
    ['a byte order mark', block('UNICODE\0', utf16le('\uFEFF日本')), '日本'],
    ['ASCII', block('ASCII\0\0\0', ascii('Steps: 1')), 'Steps: 1'],
    ['an unstated character set', block('\0\0\0\0\0\0\0\0', ascii('Steps: 1')), 'Steps: 1'],
    ['a character set that is not read', block('JIS\0\0\0\0\0', ascii('Steps: 1')), undefined],
    ['a broken block', ascii('MM'), undefined],
  ])('is read from %s', (_what, exif, want) => expect(readUserComment(exif)).toBe(want));
});

describe('crc32', () => {
  it('is that of PNG', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
    expect(crc32(ascii('..IEND..'), 2, 6)).toBe(0xae426082);
  });
});
