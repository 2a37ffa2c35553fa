import { concatBytes } from './byte-view.ts';

/** Texts beyond this are a decompression bomb, not an infotext. */
const limit = 16 * 1024 * 1024;

/** Inflates zlib data; `undefined` when it is broken or grows beyond 16 MiB. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length > limit) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
  return concatBytes(parts);
}
