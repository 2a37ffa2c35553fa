import { detectImageFormat, type ImageFormat, readImageSize } from '@sdwebui/client/images';
import type { Codecs, Raster } from '../synthesise/picture/codecs.ts';
import { decodeBmp } from '../synthesise/picture/decode-bmp.ts';
import { decodeGif } from '../synthesise/picture/decode-gif.ts';
import { decodePng, type Inflate } from '../synthesise/picture/decode-png.ts';
import { assertDecodableSize, ImageDecodeError } from '../synthesise/picture/image-decode-error.ts';
import { assertJpegComplete } from './assert-jpeg-complete.ts';
import { CodecUnavailableError } from './codec-unavailable-error.ts';
import { createWasmCodec } from './wasm-codec.ts';
import type { WasmName } from './wasm-files.ts';

/** What a host brings to codecs: zlib, and where it gets WebAssembly from. */
export type CodecHost = {
  deflate: Codecs['deflate'];
  inflate: Inflate;
  /** Called once for each format, when it is first needed. */
  compile: (name: WasmName) => Promise<WebAssembly.Module>;
};

/** PNG by the host's zlib, BMP and GIF by our own code, JPEG and WebP by WebAssembly that is loaded on first use. */
export function createCodecs({ deflate, inflate, compile }: CodecHost): Codecs {
  const jpegDecoder = createWasmCodec(
    () => import('@jsquash/jpeg/decode.js'),
    () => compile('jpegDecoder'),
  );
  const jpegEncoder = createWasmCodec(
    () => import('@jsquash/jpeg/encode.js'),
    () => compile('jpegEncoder'),
  );
  const webpDecoder = createWasmCodec(
    () => import('@jsquash/webp/decode.js'),
    () => compile('webpDecoder'),
  );
  const webpEncoder = createWasmCodec(
    () => import('@jsquash/webp/encode.js'),
    () => compile('webpEncoder'),
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
    deflate,
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
        if (cause instanceof ImageDecodeError || cause instanceof CodecUnavailableError) throw cause;
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

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
