import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { decodeLatin1, encodeLatin1 } from './byte-view.ts';

/** What newer engines, and Node for long, have natively; looked up at each call so that a page may add a polyfill. */
type NativeBase64 = {
  Buffer?: {
    from(
      data: ArrayBufferLike | string,
      ...rest: (number | string)[]
    ): Uint8Array<ArrayBuffer> & { toString(encoding: string): string };
  };
  Uint8Array: { fromBase64?(text: string): Uint8Array<ArrayBuffer>; prototype: { toBase64?(): string } };
};

/** Bytes as base64 with padding, on one line, without a `data:` prefix: what the server sends and takes. */
export function encodeBase64(bytes: Uint8Array): string {
  const native = globalThis as unknown as NativeBase64;
  if (native.Buffer)
    return native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const { toBase64 } = native.Uint8Array.prototype;
  return toBase64 ? toBase64.call(bytes) : btoa(decodeLatin1(bytes));
}

/**
 * The bytes of a base64 text or of a base64 `data:` URL. White space is allowed, as in a text wrapped at 76 columns.
 *
 * @throws InvalidDataError on any other character, on wrong or missing padding and on a `data:` URL that is not base64
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const payload = text.startsWith('data:') ? dataUrlPayload(text) : text;
  const bytes = decodeStrict(payload) ?? decodeStrict(payload.replace(/[\t\n\f\r ]+/g, ''));
  if (bytes) return bytes;
  throw new InvalidDataError(
    `Not base64: ${excerpt(payload)}. Pass the picture's bytes, or base64 with padding.`,
  );
}

function decodeStrict(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const expected = (text.length / 4) * 3 - padding;
  const { Buffer } = globalThis as unknown as NativeBase64;
  if (!Buffer) return decodePortable(text, expected);
  // Node drops what is not base64, which shortens the result, but takes the URL-safe alphabet for granted.
  if (text.includes('-') || text.includes('_')) return undefined;
  const decoded = Buffer.from(text, 'base64');
  if (decoded.length !== expected) return undefined;
  // Small results live in Node's shared pool: a caller who asks for `.buffer` must not get other people's bytes.
  return decoded.byteLength === decoded.buffer.byteLength
    ? new Uint8Array(decoded.buffer)
    : new Uint8Array(decoded);
}

function decodePortable(text: string, expected: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    const { fromBase64 } = (globalThis as unknown as NativeBase64).Uint8Array;
    if (/[\t\n\f\r ]/.test(text)) return undefined;
    const bytes = fromBase64 ? fromBase64.call(Uint8Array, text) : encodeLatin1(atob(text));
    return bytes?.length === expected ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function dataUrlPayload(url: string): string {
  const comma = url.indexOf(',');
  if (comma < 0 || !url.slice(0, comma).endsWith(';base64')) {
    throw new InvalidDataError(
      `Not a base64 data URL: ${excerpt(url)}. It must read "data:image/png;base64,…".`,
    );
  }
  return url.slice(comma + 1);
}

function excerpt(text: string): string {
  return JSON.stringify(text.length > 32 ? `${text.slice(0, 32)}…` : text);
}
