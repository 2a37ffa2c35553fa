import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { decodeLatin1, encodeLatin1 } from './byte-view.ts';

/** Node's, several times as fast as what it shares with browsers; looked up at each call, since a page may add one. */
type NodeBuffer = {
  from(
    data: ArrayBufferLike | string,
    ...rest: (number | string)[]
  ): Uint8Array<ArrayBuffer> & { toString(encoding: string): string };
};
const nodeBuffer = () => (globalThis as unknown as { Buffer?: NodeBuffer }).Buffer;

/** Bytes as base64 with padding, on one line, without a `data:` prefix: what the server sends and takes. */
export function encodeBase64(bytes: Uint8Array): string {
  const Buffer = nodeBuffer();
  return Buffer
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    : btoa(decodeLatin1(bytes));
}

/**
 * The bytes of a base64 text or of a base64 `data:` URL. White space is allowed, as in a text wrapped at 76 columns.
 *
 * @throws InvalidDataError on any other character, on wrong or missing padding and on a `data:` URL that is not base64
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const payload = text.replace(/^data:[^,]*;base64,/, '');
  const bytes = decodeStrict(payload) ?? decodeStrict(payload.replace(/[\t\n\f\r ]+/g, ''));
  if (bytes) return bytes;
  const excerpt = JSON.stringify(text.length > 32 ? `${text.slice(0, 32)}…` : text);
  throw new InvalidDataError(`Not base64: ${excerpt}. Pass the picture's bytes, or base64 with padding.`);
}

function decodeStrict(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = nodeBuffer() ? decodeByBuffer(text) : decodeByAtob(text);
  return bytes?.length === (text.length / 4) * 3 - padding ? bytes : undefined;
}

/** Node drops what is not base64, which shortens the result, but takes the URL-safe alphabet for granted. */
function decodeByBuffer(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.includes('-') || text.includes('_')) return undefined;
  const decoded = nodeBuffer()?.from(text, 'base64');
  // Small results live in Node's shared pool: a caller who asks for `.buffer` must not get other people's bytes.
  return decoded && new Uint8Array(decoded.length < decoded.buffer.byteLength ? decoded : decoded.buffer);
}

/** It lets white space pass, and is told from the result's length then. */
function decodeByAtob(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return encodeLatin1(atob(text));
  } catch {
    return undefined;
  }
}
