import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

type Decoder = (bytes: Uint8Array) => Promise<Buffer>;

const inflateZlib: Decoder = promisify(inflate);
const inflateBare: Decoder = promisify(inflateRaw);

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // The name means zlib; some servers send it without zlib's head.
  deflate: (bytes) => inflateZlib(bytes).catch(() => inflateBare(bytes)),
};

/**
 * A body without its compression, as recordings keep it. What can't be undone stays as it was sent, so nothing is lost.
 *
 * @param encodings the header `content-encoding`, the last one applied last
 */
export async function decodeContent(bytes: Uint8Array, encodings: string | undefined): Promise<Uint8Array> {
  if (bytes.length === 0 || encodings === undefined) return bytes;
  try {
    let decoded = bytes;
    for (const name of encodings.split(',').reverse()) {
      const encoding = name.trim().toLowerCase();
      if (encoding === '' || encoding === 'identity') continue;
      const decode = decoders[encoding];
      if (!decode) return bytes;
      decoded = await decode(decoded);
    }
    return decoded;
  } catch {
    return bytes;
  }
}
