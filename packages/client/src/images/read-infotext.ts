import { decodeLatin1 } from './byte-view.ts';
import { readUserComment } from './exif.ts';
import { detectImageFormat } from './image-format.ts';
import { jpegSegments } from './jpeg-segments.ts';
import { readPngText } from './png-text.ts';
import { riffChunks } from './riff-chunks.ts';

/**
 * The generation parameters inside a picture: the text `parameters` of a PNG, the EXIF `UserComment` of a JPEG or WebP.
 * `undefined` where there are none, or where the bytes are not such a picture; never throws.
 */
export async function readInfotext(bytes: Uint8Array): Promise<string | undefined> {
  switch (detectImageFormat(bytes)) {
    case 'png':
      return (await readPngText(bytes)).find((entry) => entry.keyword === 'parameters')?.text;
    case 'jpeg':
      for (const { marker, payload } of jpegSegments(bytes)) {
        if (marker === 0xe1 && hasExifHeader(payload)) return readUserComment(payload.subarray(6));
      }
      return undefined;
    case 'webp':
      for (const { type, payload } of riffChunks(bytes)) {
        // Some writers keep JPEG's header in front of the block.
        if (type === 'EXIF') return readUserComment(hasExifHeader(payload) ? payload.subarray(6) : payload);
      }
      return undefined;
    default:
      return undefined;
  }
}

/** Whether an EXIF block has the six bytes in front that JPEG wants. */
export function hasExifHeader(payload: Uint8Array): boolean {
  return decodeLatin1(payload.subarray(0, 6)) === 'Exif\0\0';
}
