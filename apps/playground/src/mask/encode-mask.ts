import { concatBytes, createPngChunk } from '@sdwebui/client/images';
import type { Mask } from './mask.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Bytes given to the compressor at once: it works where it is called, and the page must stay alive meanwhile. */
const portion = 2 ** 20;

/** A mask as the server takes it: a grey PNG of the mask's size, white where it paints anew, black elsewhere. */
export async function encodeMask(mask: Mask): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, mask.width);
  view.setUint32(4, mask.height);
  header[8] = 8; // bits a pixel; colour type 0 (grey), and no interlacing, are the zeros
  const data = await compress(mask);
  const chunks = [
    createPngChunk('IHDR', [header]),
    createPngChunk('IDAT', [data]),
    createPngChunk('IEND', []),
  ];
  return new Blob([concatBytes([signature, ...chunks])], { type: 'image/png' });
}

async function compress({ width, height, pixels }: Mask): Promise<Uint8Array> {
  const stream = new CompressionStream('deflate');
  const compressed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const rows = Math.max(1, Math.floor(portion / (width + 1)));
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    const lines = new Uint8Array(count * (width + 1)); // each begins with its filter: 0, none
    for (let row = 0; row < count; row += 1) {
      const start = (top + row) * width;
      lines.set(pixels.subarray(start, start + width), row * (width + 1) + 1);
    }
    await writer.write(lines);
  }
  await writer.close();
  return new Uint8Array(await compressed);
}
