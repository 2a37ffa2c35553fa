import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { constants, deflate as deflateCallback, deflateSync, inflate as inflateCallback } from 'node:zlib';
import { createCodecs } from '../codecs/create-codecs.ts';
import { wasmFiles } from '../codecs/wasm-files.ts';
import type { Codecs } from '../synthesise/picture/codecs.ts';

const deflateAsync = promisify<Uint8Array, object, Buffer>(deflateCallback);
const inflateAsync = promisify<Uint8Array, object, Buffer>(inflateCallback);

const require = createRequire(import.meta.url);

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
  return createCodecs({
    deflate: (bytes) =>
      bytes.length < worthAThread ? deflateSync(bytes, deflateOptions) : deflateAsync(bytes, deflateOptions),
    inflate: (bytes, maxLength) => inflateAsync(bytes, { maxOutputLength: maxLength }),
    // Resolved as an import is, so that it is found from source and from an installed package alike.
    compile: async (name) => WebAssembly.compile(await readFile(require.resolve(wasmFiles[name].from))),
  });
}
