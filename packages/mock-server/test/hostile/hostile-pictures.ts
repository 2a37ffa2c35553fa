import { encodeBase64 } from '@sdwebui/client/images';
import fc from 'fast-check';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { createRaster, type Raster } from '../../src/synthesise/picture/codecs.ts';
import { encodePng } from '../../src/synthesise/picture/encode-png.ts';
import { anyText } from './hostile-json.ts';

const codecs = createNodeCodecs();

const sizes = [
  [1, 1],
  [8, 8],
  [64, 64],
  [33, 7],
  [2, 20],
] as const;

const pngs = await Promise.all(sizes.map(([width, height]) => encodePng(speckled(width, height), codecs)));
const files = [
  ...pngs,
  await encodePng(speckled(16, 16), codecs, { alpha: true }),
  await codecs.encodeJpeg(speckled(16, 16), 80),
  await codecs.encodeWebp(speckled(16, 16), 80),
  bmp(4, 4),
];

function speckled(width: number, height: number): Raster {
  const raster = createRaster(width, height);
  for (let i = 0; i < raster.data.length; i++) raster.data[i] = (i * 89) % 256;
  return raster;
}

function bmp(width: number, height: number): Uint8Array {
  const file = new Uint8Array(54 + width * height * 4);
  const view = new DataView(file.buffer);
  file.set([0x42, 0x4d]);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(28, 32, true);
  return file;
}

/** A PNG that declares to be of another size. */
function resized(png: Uint8Array, width: number, height: number): Uint8Array {
  const file = png.slice();
  const view = new DataView(file.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return file;
}

const anyFile: fc.Arbitrary<Uint8Array> = fc.constantFrom(...files);

const damaged = fc.oneof(
  fc.tuple(anyFile, fc.nat()).map(([file, at]) => file.subarray(0, at % file.length)),
  fc.tuple(anyFile, fc.nat(), fc.nat({ max: 255 })).map(([file, at, byte]) => {
    const copy = file.slice();
    copy[at % copy.length] = byte;
    return copy;
  }),
  fc
    .tuple(fc.constantFrom(0, 1, 65_535, 1_000_000, 0xffffffff), fc.constantFrom(0, 1, 65_535, 0xffffffff))
    .map(([width, height]) => resized(pngs[1] as Uint8Array, width, height)),
  fc.uint8Array({ maxLength: 80 }),
);

/** A picture as requests carry it, as JSON text: whole, as `data:` URL, damaged, or no base64 at all. */
export const pictureText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: anyFile.map(encodeBase64) },
    { weight: 1, arbitrary: anyFile.map((file) => `data:image/png;base64,${encodeBase64(file)}`) },
    { weight: 2, arbitrary: damaged.map(encodeBase64) },
    { weight: 1, arbitrary: anyText },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '====',
        'a',
        'data:',
        'data:,',
        'data:image/png;base64,',
        'http://127.0.0.1/x.png',
        'https://a/',
      ),
    },
  )
  .map((text) => JSON.stringify(text));
