import {
  detectImageFormat,
  type ImageFormat,
  type ImageSize,
  readImageSize,
  readInfotext,
  readPngText,
} from '@sdwebui/client/images';

/** What a picture file says by itself, without any server. */
export type PictureFile = {
  file: Blob;
  name: string;
  format: ImageFormat;
  size: ImageSize;
  infotext: string | undefined;
  /** What else stands in a PNG as text, by its keyword: another program's settings. */
  others: readonly { keyword: string; text: string }[];
};

/** Why a file cannot be read, in a person's words. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** Bytes that a page may hold without fear for the tab. */
const largest = 2 ** 29;

/**
 * Reads the head and the texts of a PNG, JPEG, WebP, GIF or BMP. Its pixels are not decoded, so that a large one takes
 * little longer than a small one.
 *
 * @throws UnreadableFileError when it is none, or is cut off
 */
export async function readPictureFile(file: Blob, name: string): Promise<PictureFile> {
  if (file.size === 0) throw new UnreadableFileError(`${name} is empty. Choose another file.`);
  if (file.size > largest) {
    throw new UnreadableFileError(
      `${name} has ${formatBytes(file.size)}; 512 MB are the most that are read here.`,
    );
  }
  const bytes = await readBytes(file, name);
  const format = detectImageFormat(bytes);
  if (!format) {
    throw new UnreadableFileError(
      `${name} is no PNG, JPEG, WebP, GIF or BMP, whatever it is called. Choose a picture as the server made it.`,
    );
  }
  const size = readImageSize(bytes);
  if (!size) throw new UnreadableFileError(`${name} is cut off: its first part is missing. Copy it anew.`);
  const texts = format === 'png' ? await readPngText(bytes) : [];
  return {
    file,
    name,
    format,
    size,
    infotext: await readInfotext(bytes),
    others: texts.filter(({ keyword }) => keyword !== 'parameters'),
  };
}

async function readBytes(file: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnreadableFileError(`${name} can no longer be read: was it moved or changed? Choose it again.`);
  }
}

/** `1.4 MB` */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
