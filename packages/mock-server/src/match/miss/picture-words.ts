import { decodeBase64, detectImageFormat, readImageSize } from '@sdwebui/client/images';

/** The smallest recorded picture, a black mask, has 144 characters; an icon may have less. */
const shortestPicture = 88;

/** A picture in words: `png 512x512, 401 kB, sha256 ab12cd34…`; undefined for bytes that are no picture. */
export function pictureWords(bytes: Uint8Array, sha256: string | undefined): string | undefined {
  const format = detectImageFormat(bytes);
  if (!format) return undefined;
  const size = readImageSize(bytes);
  const kind = size ? `${format} ${size.width}x${size.height}` : format;
  return inWords([kind, byteWords(bytes.length)], sha256);
}

/** Base64 in words, of a picture or of anything else; undefined for a text that is none. */
export async function base64Words(text: string): Promise<string | undefined> {
  if (text.length < shortestPicture || !/^(data:[^,]*,)?[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text))
    return undefined;
  const bytes = tryDecode(text);
  if (!bytes) return undefined;
  const isPicture = detectImageFormat(bytes) !== undefined;
  if (!isPicture && /\s/.test(text)) return undefined; // words without punctuation, by chance as long as base64 may be
  const sha256 = await toSha256(bytes);
  return isPicture ? pictureWords(bytes, sha256) : inWords(['base64', byteWords(bytes.length)], sha256);
}

function tryDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}

/** Undefined where the platform has no digest: pages that came without TLS. */
async function toSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function inWords(facts: readonly string[], sha256: string | undefined): string {
  return [...facts, ...(sha256 === undefined ? [] : [`sha256 ${sha256.slice(0, 8)}…`])].join(', ');
}

function byteWords(count: number): string {
  if (count < 1000) return `${count} B`;
  return count < 999_500 ? `${Math.round(count / 1000)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}
