import { readImageSize } from '@sdwebui/client/images';

/** Bytes of a file's head that tell its size; a JPEG's may come after a large preview picture. */
const head = 256 * 1024;

/** A picture's size by its bytes, without decoding it; nothing when they don't tell. */
export async function readPictureSize(file: Blob): Promise<{ width: number; height: number } | undefined> {
  const size = readImageSize(new Uint8Array(await file.slice(0, head).arrayBuffer()));
  return size && { width: size.width, height: size.height };
}
