import { decodeBase64, detectImageFormat, readImageSize } from '@sdwebui/client/images';
import { digestBytes } from '../../match/digest-bytes.ts';

/** Base64 that is longer is a picture, or is as little worth reading. */
const longRun = /[A-Za-z0-9+/]{120}[A-Za-z0-9+/]*={0,2}/g;

/** A value of JSON with its pictures as `<png 512x512, 216 kB, 4f2a…>`: equal pictures stay equal, others differ. */
export function shortenPictures(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(longRun, describeRun);
  if (Array.isArray(value)) return value.map(shortenPictures);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortenPictures(item)]));
}

function describeRun(run: string): string {
  const bytes = tryDecode(run);
  if (!bytes) return `<${run.length} characters>`;
  const format = detectImageFormat(bytes);
  const size = format && readImageSize(bytes);
  const what = size ? `${format} ${size.width}x${size.height}` : 'base64';
  const digest = digestBytes(bytes).split(':').at(-1);
  return `<${what}, ${Math.ceil(bytes.length / 1000)} kB, ${digest}>`;
}

function tryDecode(run: string): Uint8Array | undefined {
  try {
    return decodeBase64(run);
  } catch {
    return undefined;
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
