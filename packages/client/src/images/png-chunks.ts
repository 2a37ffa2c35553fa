import { byteView, concatBytes } from './byte-view.ts';
import { crc32 } from './crc32.ts';

/** One chunk of a PNG file: `start` to `end` with length, type and CRC. */
export type PngChunk = { type: string; start: number; end: number; payload: Uint8Array };

/** The chunks of a PNG file; ends silently where the file is cut off. CRCs are not checked. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = byteView(bytes);
  let start = 8;
  while (start + 12 <= bytes.length) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end, payload: bytes.subarray(start + 8, end - 4) };
    start = end;
  }
}

/** The bytes of a whole chunk, length and CRC filled in. */
export function createPngChunk(type: string, payload: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const chunk = concatBytes([new Uint8Array(8), ...payload, new Uint8Array(4)]);
  const view = byteView(chunk);
  view.setUint32(0, chunk.length - 12);
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = type.charCodeAt(index);
  view.setUint32(chunk.length - 4, crc32(chunk, 4, chunk.length - 4));
  return chunk;
}
