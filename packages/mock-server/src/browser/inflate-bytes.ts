/**
 * Unpacks zlib data.
 *
 * @param maxLength bytes; what would be longer is refused before it is unpacked whole
 * @throws Error when the data is damaged, ends early or is longer
 */
export async function inflateBytes(bytes: Uint8Array, maxLength: number): Promise<Uint8Array> {
  const unpacked = new Uint8Array(maxLength);
  let length = 0;
  const { readable, writable } = new DecompressionStream('deflate');
  const writer = writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (length + read.value.length > maxLength) throw new RangeError(`More than ${maxLength} bytes.`);
      unpacked.set(read.value, length);
      length += read.value.length;
    }
    await written;
  } catch (error) {
    written.catch(() => {}); // it fails for the same reason
    void reader.cancel().catch(() => {});
    // Streams refuse bytes behind the end of the data, which zlib itself leaves alone; a PNG may have some.
    if (length < maxLength || error instanceof RangeError) throw error;
  }
  return unpacked.subarray(0, length);
}
