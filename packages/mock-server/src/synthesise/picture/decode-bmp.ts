import { createRaster, type Raster } from './codecs.ts';
import { assertDecodableSize, ImageDecodeError } from './image-decode-error.ts';

type BmpHeader = {
  width: number;
  height: number;
  isTopDown: boolean;
  bits: number;
  compression: number;
  palette: number;
  colours: number;
  pixels: number;
};

/** Reads an uncompressed Windows bitmap of 1, 4, 8, 24 or 32 bits a pixel. */
export function decodeBmp(bytes: Uint8Array): Raster {
  const { width, height, isTopDown, bits, palette, colours, pixels } = readHeader(bytes);
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (pixels + stride * height > bytes.length) {
    throw new ImageDecodeError('The BMP is cut short; send the file again whole.');
  }
  const raster = createRaster(width, height);
  for (let y = 0, o = 0; y < height; y++) {
    const row = pixels + stride * (isTopDown ? y : height - 1 - y);
    for (let x = 0; x < width; x++, o += 4) {
      let from = row + (x * bits) / 8;
      if (bits <= 8) {
        const bit = x * bits;
        const index = ((bytes[row + (bit >> 3)] as number) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
        from = palette + Math.min(index, colours - 1) * 4;
      }
      raster.data[o] = bytes[from + 2] as number;
      raster.data[o + 1] = bytes[from + 1] as number;
      raster.data[o + 2] = bytes[from] as number;
      raster.data[o + 3] = 255;
    }
  }
  return raster;
}

function readHeader(bytes: Uint8Array): BmpHeader {
  if (bytes.length < 54) throw new ImageDecodeError('The BMP is cut short; send the file again whole.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const infoLength = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const height = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  assertDecodableSize(width, Math.abs(height));
  // 3 only says that masks follow, and all writers in use put the usual ones there.
  if (infoLength < 40 || ![1, 4, 8, 24, 32].includes(bits) || (compression !== 0 && compression !== 3)) {
    throw new ImageDecodeError(
      `BMPs of ${bits} bits and compression ${compression} are not read here; send a PNG.`,
    );
  }
  const colours = bits > 8 ? 0 : view.getUint32(46, true) || 1 << bits;
  const palette = 14 + infoLength;
  if (palette + colours * 4 > bytes.length)
    throw new ImageDecodeError('The palette of the BMP is cut short.');
  return {
    width,
    height: Math.abs(height),
    isTopDown: height < 0,
    bits,
    compression,
    palette,
    colours,
    pixels: view.getUint32(10, true),
  };
}
