import { decodeBase64, detectImageFormat, type ImageFormat, readImageSize } from '@sdwebui/client/images';

/** A picture as it stands in an answer. */
export type Picture = {
  bytes: Uint8Array;
  format: ImageFormat;
  size: { width: number; height: number } | undefined;
  /** `data:image/png;base64,` in front of it, or nothing. */
  prefix: string;
  /** `<png 64x64>`. */
  label: string;
};

/** How base64 of PNG, JPEG, WebP, GIF and BMP begins: a cheap look before the text is decoded. */
const beginnings = /^(data:[^,]{1,80};base64,)?(?:iVBORw0KGgo|\/9j\/|UklGR|R0lGOD|Qk)/;

/** @returns the picture that a text or a body holds, or undefined when it holds none. */
export function findPicture(source: string | Uint8Array): Picture | undefined {
  if (typeof source !== 'string') return toPicture(source, '');
  const match = beginnings.exec(source);
  if (!match || source.length < 32) return undefined;
  const prefix = match[1] ?? '';
  try {
    return toPicture(decodeBase64(source.slice(prefix.length)), prefix);
  } catch {
    return undefined;
  }
}

function toPicture(bytes: Uint8Array, prefix: string): Picture | undefined {
  const format = detectImageFormat(bytes);
  if (!format) return undefined;
  const size = readImageSize(bytes);
  const label = size ? `<${format} ${size.width}x${size.height}>` : `<${format}>`;
  return { bytes, format, size, prefix, label };
}
