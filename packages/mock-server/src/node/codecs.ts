import { promisify } from 'node:util';
import { constants, deflate as deflateCallback, deflateSync, inflate as inflateCallback } from 'node:zlib';
import { detectImageFormat, type ImageFormat, readImageSize } from '@sdwebui/client/images';
import type { Codecs, Raster } from '../synthesise/picture/codecs.ts';
import { decodeBmp } from '../synthesise/picture/decode-bmp.ts';
import { decodeGif } from '../synthesise/picture/decode-gif.ts';
import { decodePng } from '../synthesise/picture/decode-png.ts';
import { assertDecodableSize, ImageDecodeError } from '../synthesise/picture/image-decode-error.ts';
import { createWasmCodec } from './wasm-codec.ts';

const deflateAsync = promisify<Uint8Array, object, Buffer>(deflateCallback);
const inflateAsync = promisify<Uint8Array, object, Buffer>(inflateCallback);

/** Under this many bytes a thread costs more than it saves. */
const worthAThread = 32_768;

// Filtered rows hold small numbers and few repeats of any length: looking for runs alone gives nearly the
// size of a full search, three times as fast.
// One chunk holds most pictures, so that nothing has to be joined.
const deflateOptions = { level: 1, strategy: constants.Z_RLE, memLevel: 9, chunkSize: 262_144 };

/**
 * Codecs for Node: zlib for PNG, WebAssembly for JPEG and WebP, which is loaded on first use.
 *
 * @example
 * const app = createMockApp(instance, { codecs: createNodeCodecs() });
 */
export function createNodeCodecs(): Codecs {
  const jpegDecoder = createWasmCodec(
    '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
    () => import('@jsquash/jpeg/decode.js'),
  );
  const jpegEncoder = createWasmCodec(
    '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
    () => import('@jsquash/jpeg/encode.js'),
  );
  const webpDecoder = createWasmCodec(
    '@jsquash/webp/codec/dec/webp_dec.wasm',
    () => import('@jsquash/webp/decode.js'),
  );
  const webpEncoder = createWasmCodec(
    '@jsquash/webp/codec/enc/webp_enc_simd.wasm',
    () => import('@jsquash/webp/encode.js'),
  );

  const decoders: Record<ImageFormat, (bytes: Uint8Array) => Raster | Promise<Raster>> = {
    bmp: decodeBmp,
    gif: decodeGif,
    png: (bytes) => decodePng(bytes, inflate),
    jpeg: async (bytes) => {
      assertJpegComplete(bytes);
      return jpegDecoder.run((decoder) =>
        decoder.default(toArrayBuffer(bytes), { preserveOrientation: true }),
      );
    },
    webp: (bytes) => webpDecoder.run((decoder) => decoder.default(toArrayBuffer(bytes))),
  };

  return {
    deflate: (bytes) =>
      bytes.length < worthAThread ? deflateSync(bytes, deflateOptions) : deflateAsync(bytes, deflateOptions),
    decode: async (bytes) => {
      const format = detectImageFormat(bytes);
      const decode = format && decoders[format];
      if (decode === undefined) {
        const known = Object.keys(decoders).join(', ');
        throw new ImageDecodeError(
          `These bytes are no picture that can be read here. Send one of: ${known}.`,
        );
      }
      const size = readImageSize(bytes);
      if (size === undefined)
        throw new ImageDecodeError(`The ${format} is damaged: it has no readable size.`);
      assertDecodableSize(size.width, size.height);
      try {
        const { width, height, data } = await decode(bytes);
        return { width, height, data };
      } catch (cause) {
        if (cause instanceof ImageDecodeError) throw cause;
        throw new ImageDecodeError(`The ${format} is damaged; send the file again whole.`, { cause });
      }
    },
    encodeJpeg: async (raster, quality) => {
      return new Uint8Array(
        await jpegEncoder.run((encoder) => encoder.default(raster as ImageData, { quality })),
      );
    },
    encodeWebp: async (raster, quality) => {
      return new Uint8Array(
        await webpEncoder.run((encoder) => encoder.default(raster as ImageData, { quality })),
      );
    },
  };
}

async function inflate(bytes: Uint8Array, maxLength: number): Promise<Uint8Array> {
  return inflateAsync(bytes, { maxOutputLength: maxLength });
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The decoder would paint the missing rest grey; the server refuses such a file. */
function assertJpegComplete(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + view.getUint16(at + 2);
    if (marker === 0xda) break;
  }
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) break;
    if (bytes[at + 1] === 0xd9) return;
    at += 1;
  }
  throw new ImageDecodeError('The JPEG is cut short; send the file again whole.');
}
