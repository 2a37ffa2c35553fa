import { concatBytes, crc32, pngChunks } from '@sdwebui/client/images';
import { createRaster, type Raster } from './codecs.ts';
import { assertDecodableSize, ImageDecodeError } from './image-decode-error.ts';
import { createPixelReader, type PngHeader } from './png-pixels.ts';

/** Unpacks zlib data; throws when it is damaged or would be longer than `maxLength` bytes. */
export type Inflate = (bytes: Uint8Array, maxLength: number) => Uint8Array | Promise<Uint8Array>;

type PngParts = { header: PngHeader; palette: Uint8Array; transparency: Uint8Array; pixels: Uint8Array };

/** Samples a pixel by colour type, and the bit depths that the standard allows with it. */
const colourTypes: Record<number, { channels: number; depths: number[] }> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Reads a PNG of any colour type and depth, interlaced or not, into RGBA of 8 bits a channel.
 *
 * Written here since the WebAssembly decoder at hand aborts on a damaged file and leaves its memory broken.
 */
export async function decodePng(bytes: Uint8Array, inflate: Inflate): Promise<Raster> {
  const { header, palette, transparency, pixels } = readParts(bytes);
  const { width, height, bitDepth, colourType, interlaced } = header;
  const channels = colourTypes[colourType]?.channels ?? 0;
  const bitsPerPixel = channels * bitDepth;
  const passes = (interlaced ? adam7 : [[0, 0, 1, 1] as const])
    .map(([x, y, dx, dy]) => ({ x, y, dx, dy, width: steps(width, x, dx), height: steps(height, y, dy) }))
    .map((pass) => ({ ...pass, stride: Math.ceil((pass.width * bitsPerPixel) / 8) }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
  const expected = passes.reduce((sum, pass) => sum + (pass.stride + 1) * pass.height, 0);
  const rows = await inflatePixels(pixels, expected, inflate);

  const raster = createRaster(width, height);
  const readPixels = createPixelReader(header, palette, transparency);
  const pixelBytes = Math.max(1, bitsPerPixel >> 3);
  let at = 0;
  for (const pass of passes) {
    for (let row = 0; row < pass.height; row++, at += pass.stride + 1) {
      undoFilter(rows, at, pass.stride, pixelBytes, row > 0);
      const target = ((pass.y + row * pass.dy) * width + pass.x) * 4;
      readPixels(rows, at + 1, pass.width, raster.data, target, pass.dx * 4);
    }
  }
  return raster;
}

function steps(size: number, start: number, step: number): number {
  return size <= start ? 0 : Math.ceil((size - start) / step);
}

async function inflatePixels(pixels: Uint8Array, expected: number, inflate: Inflate): Promise<Uint8Array> {
  let rows: Uint8Array;
  try {
    rows = await inflate(pixels, expected);
  } catch (cause) {
    throw new ImageDecodeError('The pixel data of the PNG is damaged; send the file again whole.', { cause });
  }
  if (rows.length < expected) {
    throw new ImageDecodeError('The pixel data of the PNG ends early; send the file again whole.');
  }
  return rows;
}

function undoFilter(
  rows: Uint8Array,
  at: number,
  stride: number,
  pixelBytes: number,
  hasAbove: boolean,
): void {
  const filter = rows[at] as number;
  const start = at + 1;
  const end = start + stride;
  const lineBytes = stride + 1;
  if (filter > 4) throw new ImageDecodeError(`The PNG names the row filter ${filter}, which does not exist.`);
  if (filter === 0) return;
  for (let i = start; i < end; i++) {
    const left = i - start >= pixelBytes ? (rows[i - pixelBytes] as number) : 0;
    const above = hasAbove ? (rows[i - lineBytes] as number) : 0;
    let predicted: number;
    if (filter === 1) predicted = left;
    else if (filter === 2) predicted = above;
    else if (filter === 3) predicted = (left + above) >> 1;
    else {
      const aboveLeft =
        hasAbove && i - start >= pixelBytes ? (rows[i - lineBytes - pixelBytes] as number) : 0;
      predicted = predictPaeth(left, above, aboveLeft);
    }
    rows[i] = (rows[i] as number) + predicted;
  }
}

/** The neighbour nearest to left + above - above left, as the PNG standard says. */
function predictPaeth(left: number, above: number, aboveLeft: number): number {
  const toLeft = Math.abs(above - aboveLeft);
  const toAbove = Math.abs(left - aboveLeft);
  const toAboveLeft = Math.abs(left + above - 2 * aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

function readParts(bytes: Uint8Array): PngParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const idat: Uint8Array[] = [];
  let header: PngHeader | undefined;
  let palette: Uint8Array = new Uint8Array(0);
  let transparency: Uint8Array = new Uint8Array(0);
  for (const { type, start, end, payload } of pngChunks(bytes)) {
    if (view.getUint32(end - 4) !== crc32(bytes, start + 4, end - 4)) {
      throw new ImageDecodeError(
        `The checksum of the PNG's ${type} chunk is wrong; send the file again whole.`,
      );
    }
    if (type === 'IHDR') header = readHeader(payload);
    else if (type === 'PLTE') palette = payload;
    else if (type === 'tRNS') transparency = payload;
    else if (type === 'IDAT') idat.push(payload);
    else if (type === 'IEND') {
      if (header === undefined) throw new ImageDecodeError('The PNG has no IHDR chunk.');
      if (header.colourType === 3 && palette.length === 0) {
        throw new ImageDecodeError('The PNG has indexed colours and no palette.');
      }
      return { header, palette, transparency, pixels: concatBytes(idat) };
    }
  }
  throw new ImageDecodeError('The PNG is cut short; send the file again whole.');
}

function readHeader(data: Uint8Array): PngHeader {
  if (data.length !== 13) throw new ImageDecodeError('The IHDR chunk of the PNG has the wrong length.');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const bitDepth = view.getUint8(8);
  const colourType = view.getUint8(9);
  assertDecodableSize(width, height);
  if (!colourTypes[colourType]?.depths.includes(bitDepth)) {
    throw new ImageDecodeError(`A PNG of colour type ${colourType} cannot have ${bitDepth} bits a channel.`);
  }
  return { width, height, bitDepth, colourType, interlaced: view.getUint8(12) === 1 };
}
