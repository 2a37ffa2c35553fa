import { byteView } from './byte-view.ts';
import { detectImageFormat, type ImageFormat } from './image-format.ts';
import { jpegSegments } from './jpeg-segments.ts';

/** Width and height in pixels as stored; EXIF orientation is not applied. */
export type ImageSize = { width: number; height: number };

/** Reads a picture's size from its header; `undefined` when the format is unknown or the header is cut off. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const format = detectImageFormat(bytes);
  if (!format) return undefined;
  try {
    return readers[format](byteView(bytes), bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // DataView: the header ends before the field
    throw error;
  }
}

type SizeReader = (view: DataView, bytes: Uint8Array) => ImageSize | undefined;

const readers: Record<ImageFormat, SizeReader> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({ width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }),
  jpeg: (_view, bytes) => {
    for (const { marker, payload } of jpegSegments(bytes)) {
      if (isFrameHeader(marker)) {
        const frame = byteView(payload);
        return { width: frame.getUint16(3), height: frame.getUint16(1) };
      }
    }
    return undefined;
  },
  webp: (view) => {
    switch (view.getUint32(12)) {
      case 0x56503820: // "VP8 ", lossy
        return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
      case 0x5650384c: {
        // "VP8L", lossless
        const packed = view.getUint32(21, true);
        return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
      }
      case 0x56503858: // "VP8X", extended: two 24-bit numbers
        return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
      default:
        return undefined;
    }
  },
};

/** SOF0 to SOF15, without the three of that range that mean something else: 0xc4 (DHT), 0xc8 (JPG), 0xcc (DAC). */
function isFrameHeader(marker: number): boolean {
  return marker >> 4 === 0xc && (marker === 0xc0 || marker % 4 !== 0);
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}
