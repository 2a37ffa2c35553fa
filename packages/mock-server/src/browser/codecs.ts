import { CodecUnavailableError } from '../codecs/codec-unavailable-error.ts';
import { createCodecs } from '../codecs/create-codecs.ts';
import { type WasmName, wasmFiles } from '../codecs/wasm-files.ts';
import { pipeBytes } from '../pipe-bytes.ts';
import type { Codecs } from '../synthesise/picture/codecs.ts';
import { inflateBytes } from './inflate-bytes.ts';

export type BrowserCodecOptions = {
  /**
   * Where the `.wasm` files of JPEG and WebP are: the URL of a folder that holds them by their names, as
   * `sdwebui-mock bundle` fills one, or the URL of each. A file is loaded when it is first needed.
   *
   * @default none: PNG, BMP and GIF alone
   */
  wasm?: string | URL | Partial<Record<WasmName, string | URL>>;
  /** @default the global one */
  fetch?: typeof fetch;
};

/**
 * Codecs for a page or a worker: the browser's own zlib for PNG, WebAssembly for JPEG and WebP.
 *
 * @example
 * const codecs = createBrowserCodecs({ wasm: '/sdwebui-mock/wasm/' });
 * const app = createMockApp(await loadInstance('/sdwebui-mock/instance.bundle.json'), { codecs });
 */
export function createBrowserCodecs(options: BrowserCodecOptions = {}): Codecs {
  const { wasm = {}, fetch = globalThis.fetch } = options;
  return createCodecs({
    deflate: (bytes) => pipeBytes(bytes, new CompressionStream('deflate')),
    inflate: inflateBytes,
    compile: (name) => compile(urlOf(name, wasm), fetch),
  });
}

function urlOf(name: WasmName, wasm: NonNullable<BrowserCodecOptions['wasm']>): string {
  const { file } = wasmFiles[name];
  if (typeof wasm === 'string' || wasm instanceof URL) return `${String(wasm).replace(/\/?$/, '/')}${file}`;
  const url = wasm[name];
  if (url !== undefined) return String(url);
  throw new CodecUnavailableError(
    `This picture needs ${file}, and nobody said where it is. Copy it with: npx sdwebui-mock bundle --out public; ` +
      "then say: createBrowserCodecs({ wasm: '/sdwebui-mock/wasm/' })",
  );
}

async function compile(url: string, fetch: typeof globalThis.fetch): Promise<WebAssembly.Module> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new CodecUnavailableError(
      `${url} is no WebAssembly that can be loaded. Copy it there with: npx sdwebui-mock bundle --out public`,
      { cause },
    );
  }
}
