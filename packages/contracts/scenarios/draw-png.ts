import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** Draws a grey picture as base64 PNG. @param level - brightness from 0 to 255 at a place */
export function drawPng(width: number, height: number, level: (x: number, y: number) => number): string {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = level(x, y);
  }
  return assemblePng({ width, height, interlaced: false }, rows).toString('base64');
}

/** Makes a grey PNG of 8 bits of rows that are laid out already. */
export function assemblePng(
  { width, height, interlaced }: { width: number; height: number; interlaced: boolean },
  rows: Uint8Array,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(interlaced ? 1 : 0, 12);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(typed.length + 8);
  result.writeUInt32BE(data.length, 0);
  typed.copy(result, 4);
  result.writeUInt32BE(crc32(typed), typed.length + 4);
  return result;
}
