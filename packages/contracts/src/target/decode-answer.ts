import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { TargetError } from '../errors/target-error.ts';
import { type Answer, isBinaryType } from '../exchange/answer.ts';
import type { HeaderMap } from '../exchange/headers.ts';

const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** Makes an answer of raw bytes: the content encoding is undone, the header that names it stays for the comparison. */
export async function decodeAnswer(status: number, headers: HeaderMap, raw: Uint8Array): Promise<Answer> {
  const encoding = headers.get('content-encoding')?.toLowerCase();
  let bytes = raw;
  if (raw.length > 0 && encoding !== undefined && encoding in decoders) {
    try {
      bytes = await decoders[encoding as keyof typeof decoders](raw);
    } catch {
      throw new TargetError(
        `The target says content-encoding ${encoding}, but the body is not; look at what stands between it and you.`,
      );
    }
  }
  if (isBinaryType(headers.get('content-type'))) return { status, headers, body: bytes };
  return {
    status,
    headers,
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  };
}
