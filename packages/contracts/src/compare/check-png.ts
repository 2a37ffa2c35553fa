import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';

const inflateAsync = promisify(inflate);
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7: first column, first row, column step, row step of each pass. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Checks what a decoder would trip over: chunk lengths and CRCs, the order of chunks, and that the compressed data holds
 * exactly the announced rows with filters that exist.
 *
 * @returns what is wrong in a few words, or undefined
 */
export async function checkPng(bytes: Uint8Array): Promise<string | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Buffer | undefined;
  let hasPalette = false;
  let at = 8;
  for (;;) {
    if (at + 12 > file.length) return 'ends before its IEND chunk';
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > file.length) return `chunk ${type} is longer than the file`;
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
      return `wrong CRC in chunk ${type}`;
    if (header === undefined) {
      if (type !== 'IHDR' || length !== 13) return 'does not begin with IHDR';
      header = file.subarray(at + 8, at + 21);
    } else if (type === 'IDAT') data.push(file.subarray(at + 8, end - 4));
    else if (type === 'PLTE') hasPalette = true;
    at = end;
    if (type === 'IEND') break;
  }
  if (at !== file.length) return 'has bytes after its end';
  return checkData(header, Buffer.concat(data), hasPalette);
}

async function checkData(header: Buffer, data: Buffer, hasPalette: boolean): Promise<string | undefined> {
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const depth = header.readUInt8(8);
  const colour = header.readUInt8(9);
  const perPixel = channels[colour];
  if (perPixel === undefined || width === 0 || height === 0) return 'has an impossible header';
  if (colour === 3 && !hasPalette) return 'lacks its palette';

  const grids = header.readUInt8(12) === 1 ? passes : ([[0, 0, 1, 1]] as const);
  const shapes = grids
    .map(([x, y, dx, dy]) => ({
      rows: Math.max(0, Math.ceil((height - y) / dy)),
      columns: Math.max(0, Math.ceil((width - x) / dx)),
    }))
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(({ rows, columns }) => ({ rows, stride: 1 + Math.ceil((columns * depth * perPixel) / 8) }));
  const expected = shapes.reduce((sum, { rows, stride }) => sum + rows * stride, 0);

  let pixels: Buffer;
  try {
    pixels = await inflateAsync(data, { maxOutputLength: expected + 1 });
  } catch {
    return 'has data that does not decompress to its size';
  }
  if (pixels.length !== expected) return `holds ${pixels.length} bytes of pixels instead of ${expected}`;
  let offset = 0;
  for (const { rows, stride } of shapes) {
    for (let row = 0; row < rows; row++, offset += stride) {
      if ((pixels[offset] as number) > 4) return 'has a row with a filter that does not exist';
    }
  }
  return undefined;
}
