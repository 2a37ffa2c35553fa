import { concatBytes } from '@sdwebui/client/images';

/** Compresses to the gzip format with what browsers and Node both have. */
export async function gzipBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const [packed] = await Promise.all([
    readAll(readable),
    writer.write(bytes as Uint8Array<ArrayBuffer>),
    writer.close(),
  ]);
  return packed;
}

/** Reads by hand: `Response` would do it, but takes Node longer to load than all else that a first reply needs. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  return concatBytes(chunks);
}
