/** One tag of an EXIF block. */
export type ExifEntry = {
  directory: 'main' | 'thumbnail' | 'exif' | 'gps' | 'interoperability';
  tag: number;
  type: number;
  /** Where the entry stands in the block, and its value. */
  at: number;
  start: number;
  value: Uint8Array;
  little: boolean;
};

/** Bytes of one item by its type, from BYTE to UTF-8. */
const sizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  129: 1,
};

const pointers: Readonly<Record<number, ExifEntry['directory']>> = {
  34665: 'exif',
  34853: 'gps',
  40965: 'interoperability',
};

/** More tags than this has no camera. */
const limit = 5000;

/** All tags of a TIFF-formatted block, in every directory; `undefined` where it is damaged. */
export function exifEntries(tiff: Uint8Array): ExifEntry[] | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const entries: ExifEntry[] = [];
  const seen = new Set<number>();
  try {
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return undefined;
    const little = order === 0x4949;
    if (view.getUint16(2, little) !== 42) return undefined;
    const thumbnails = readDirectory(view.getUint32(4, little), 'main');
    if (thumbnails) readDirectory(thumbnails, 'thumbnail');
    return entries;

    /** Gives the offset of the next directory, 0 where there is none. */
    function readDirectory(offset: number, directory: ExifEntry['directory']): number {
      if (seen.has(offset)) return 0;
      seen.add(offset);
      const count = view.getUint16(offset, little);
      if (entries.length + count > limit) throw new RangeError('too many tags');
      for (let index = 0; index < count; index++) {
        const at = offset + 2 + index * 12;
        const tag = view.getUint16(at, little);
        const inside = pointers[tag];
        if (inside) readDirectory(view.getUint32(at + 8, little), inside);
        else entries.push(readEntry(at, tag, directory));
      }
      const next = offset + 2 + count * 12;
      return next + 4 <= tiff.length ? view.getUint32(next, little) : 0;
    }

    function readEntry(at: number, tag: number, directory: ExifEntry['directory']): ExifEntry {
      const type = view.getUint16(at + 2, little);
      const length = view.getUint32(at + 4, little) * (sizes[type] ?? 1);
      const start = length > 4 ? view.getUint32(at + 8, little) : at + 8;
      if (start + length > tiff.length) throw new RangeError('beyond the block');
      return { directory, tag, type, at, start, value: tiff.subarray(start, start + length), little };
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
