import { concatBytes } from '@sdwebui/client/images';

/** Sends bytes through a stream that changes them, and gives all that comes out. */
export async function pipeBytes(
  bytes: Uint8Array,
  { readable, writable }: GenericTransformStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  const [changed] = await Promise.all([readAll(readable), writer.write(bytes), writer.close()]);
  return changed;
}

/** Reads by hand: `Response` would do it, but takes Node longer to load than all else that a first reply needs. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  return concatBytes(chunks);
}
