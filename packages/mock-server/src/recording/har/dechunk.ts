import { concatBytes } from '@sdwebui/client/images';

const chunkHead = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n/i;

/**
 * Takes the chunks of HTTP/1.1 apart that a recorder left in a body.
 *
 * @returns the bytes as they are when they are not chunked from the first to the last
 */
export function dechunk(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const head = chunkHead.exec(latin1(bytes.subarray(at, at + 80)));
    if (!head) return bytes;
    const length = Number.parseInt(head[1] as string, 16);
    const start = at + head[0].length;
    if (length === 0) return isTrailer(latin1(bytes.subarray(start))) ? concatBytes(chunks) : bytes;
    const end = start + length;
    if (bytes[end] !== 0x0d || bytes[end + 1] !== 0x0a) return bytes;
    chunks.push(bytes.subarray(start, end));
    at = end + 2;
  }
}

/** Fields after the last chunk, and an empty line. */
function isTrailer(text: string): boolean {
  return text.length < 4096 && /^(?:[^\r\n:]+:[^\r\n]*\r\n)*\r\n$/.test(text);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4096));
}
