import { byteView } from './byte-view.ts';

/** One chunk of a WebP file: `start` to `end` with header and padding byte. */
export type RiffChunk = { type: string; start: number; end: number; payload: Uint8Array };

/** The chunks of a WebP file; ends silently where the file is cut off. */
export function* riffChunks(bytes: Uint8Array): Generator<RiffChunk> {
  const view = byteView(bytes);
  let start = 12;
  while (start + 8 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(start, start + 4));
    const length = view.getUint32(start + 4, true);
    if (start + 8 + length > bytes.length) return;
    const end = Math.min(bytes.length, start + 8 + length + (length % 2));
    yield { type, start, end, payload: bytes.subarray(start + 8, start + 8 + length) };
    start = end;
  }
}
