/** The WebAssembly that JPEG and WebP need: its file's name, and where the packages that it comes with keep it. */
export const wasmFiles = {
  jpegDecoder: { file: 'mozjpeg_dec.wasm', from: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm' },
  jpegEncoder: { file: 'mozjpeg_enc.wasm', from: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm' },
  webpDecoder: { file: 'webp_dec.wasm', from: '@jsquash/webp/codec/dec/webp_dec.wasm' },
  webpEncoder: { file: 'webp_enc_simd.wasm', from: '@jsquash/webp/codec/enc/webp_enc_simd.wasm' },
} as const;

export type WasmName = keyof typeof wasmFiles;
