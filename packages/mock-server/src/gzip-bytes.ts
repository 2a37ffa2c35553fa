import { pipeBytes } from './pipe-bytes.ts';

/** Compresses to the gzip format with what browsers and Node both have. */
export function gzipBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return pipeBytes(bytes, new CompressionStream('gzip'));
}
