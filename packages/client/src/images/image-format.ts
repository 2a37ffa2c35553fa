import { decodeLatin1 } from './byte-view.ts';

/** The picture formats that servers of this family send or take. */
export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp';

/** Tells a picture's format by its first bytes; `undefined` when it is none of {@link ImageFormat}. */
export function detectImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = decodeLatin1(bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('BM') && bytes.length >= 26) return 'bmp';
  return undefined;
}

/** The media type of a format, e.g. `image/jpeg`. */
export function mimeType(format: ImageFormat): string {
  return `image/${format}`;
}
