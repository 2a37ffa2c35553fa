/** A picture in memory: RGBA, 8 bits a channel, rows from the top, alpha not premultiplied. */
export type Raster = { width: number; height: number; data: Uint8ClampedArray };

/**
 * What the app needs of its host to read and write pictures, since the app itself loads neither
 * WebAssembly nor a Node module. `createNodeCodecs()` of `/node` and `createBrowserCodecs()` of `/browser` make one.
 */
export type Codecs = {
  /** Compresses to the zlib format (RFC 1950), as a PNG's IDAT wants it. */
  deflate(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Reads a picture file of any format that the host knows; rejects with `ImageDecodeError`. */
  decode(bytes: Uint8Array): Promise<Raster>;
  /** Quality 0 to 100; alpha is dropped. */
  encodeJpeg(raster: Raster, quality: number): Promise<Uint8Array>;
  /** Quality 0 to 100. */
  encodeWebp(raster: Raster, quality: number): Promise<Uint8Array>;
};

/** A black, fully transparent picture of that size. */
export function createRaster(width: number, height: number): Raster {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}
