import { ImageDecodeError } from '../synthesise/picture/image-decode-error.ts';

/**
 * The decoder would paint the missing rest grey; the server refuses such a file.
 *
 * @throws ImageDecodeError when the JPEG does not end as one does
 */
export function assertJpegComplete(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + view.getUint16(at + 2);
    if (marker === 0xda) break;
  }
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) break;
    if (bytes[at + 1] === 0xd9) return;
    at += 1;
  }
  throw new ImageDecodeError('The JPEG is cut short; send the file again whole.');
}
