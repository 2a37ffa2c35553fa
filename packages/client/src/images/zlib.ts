import { concatBytes } from './byte-view.ts';

/** Texts beyond this are a decompression bomb, not an infotext. */
const limit = 16 * 1024 * 1024;

/** Inflates zlib data; `undefined` when it is broken or grows beyond 16 MiB. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of transformed(bytes, new DecompressionStream('deflate'))) {
      parts.push(part);
      length += part.length;
      if (length > limit) return undefined;
    }
  } catch {
    return undefined;
  }
  return concatBytes(parts);
}

/** Deflates to zlib data. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of transformed(bytes, new CompressionStream('deflate'))) parts.push(part);
  return concatBytes(parts);
}

/** By a reader: not every browser can iterate a stream. */
async function* transformed(
  bytes: Uint8Array,
  stream: DecompressionStream | CompressionStream,
): AsyncGenerator<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(stream).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel();
  }
}
