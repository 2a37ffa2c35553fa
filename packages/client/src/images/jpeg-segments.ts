import { byteView } from './byte-view.ts';

/** One marker segment: its bytes from `start` to `end` in the file, the two of the marker and the length included. */
export type JpegSegment = { marker: number; start: number; end: number; payload: Uint8Array };

/** The segments between the start of the file and its picture data; ends silently where the file is cut off. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  const view = byteView(bytes);
  let start = 2;
  while (start + 4 <= bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1] as number;
    if (marker === 0xff) {
      start += 1; // a fill byte
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return; // the scan, or the end
    const end = start + 2 + view.getUint16(start + 2);
    if (end > bytes.length) return;
    yield { marker, start, end, payload: bytes.subarray(start + 4, end) };
    start = end;
  }
}
