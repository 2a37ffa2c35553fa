import { encodeBase64 } from '@sdwebui/client/images';
import { type Codecs, encodePng, type Raster } from '@sdwebui/mock-server';
import type { Picture } from '../compare/find-picture.ts';
import { toThumbnail } from './thumbnail.ts';

/** Longer side of the pictures that a report shows, in pixels. */
export const shownSide = 256;
/** A file up to this size is shown as it is. */
const smallFile = 32_768;

/** A picture as a data URL for a report: itself where it is small, else a smaller copy. */
export async function showPicture(
  { bytes, format }: Picture,
  raster: Raster,
  codecs: Codecs,
): Promise<string> {
  if (bytes.length <= smallFile && (format === 'png' || format === 'jpeg' || format === 'webp')) {
    return `data:image/${format};base64,${encodeBase64(bytes)}`;
  }
  return toDataUrl(await codecs.encodeWebp(toThumbnail(raster, shownSide), 85), 'webp');
}

export async function showDifference(raster: Raster, codecs: Codecs): Promise<string> {
  return toDataUrl(await encodePng(raster, codecs), 'png');
}

function toDataUrl(bytes: Uint8Array, format: 'webp' | 'png'): string {
  return `data:image/${format};base64,${encodeBase64(bytes)}`;
}
