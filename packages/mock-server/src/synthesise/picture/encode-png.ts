import { crc32 } from '@sdwebui/client/images';
import type { Codecs, Raster } from './codecs.ts';
import { filterScanlines } from './filter-scanlines.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Writes a PNG of 8 bits a channel: RGB (colour type 2, the kind that the server sends), or RGBA with
 * `alpha: true`. Holds no text chunk; `writeInfotext` of `@sdwebui/client/images` adds it.
 */
export async function encodePng(
  raster: Raster,
  codecs: Pick<Codecs, 'deflate'>,
  { alpha = false }: { alpha?: boolean } = {},
): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, raster.width);
  view.setUint32(4, raster.height);
  header[8] = 8;
  header[9] = alpha ? 6 : 2;
  const pixels = await codecs.deflate(filterScanlines(raster, alpha ? 4 : 3));
  return joinChunks([
    ['IHDR', header],
    ['IDAT', pixels],
    ['IEND', new Uint8Array(0)],
  ]);
}

function joinChunks(chunks: [type: string, data: Uint8Array][]): Uint8Array {
  const length = chunks.reduce((sum, [, data]) => sum + 12 + data.length, signature.length);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(signature);
  let at = signature.length;
  for (const [type, data] of chunks) {
    view.setUint32(at, data.length);
    for (let i = 0; i < 4; i++) file[at + 4 + i] = type.charCodeAt(i);
    file.set(data, at + 8);
    const end = at + 8 + data.length;
    view.setUint32(end, crc32(file, at + 4, end));
    at = end + 4;
  }
  return file;
}
