import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

type Loadable = {
  init(module: WebAssembly.Module, options: { print: () => void; printErr: () => void }): unknown;
};

const silent = { print: () => {}, printErr: () => {} };

/** A codec in WebAssembly that is compiled on first use and started afresh after a failure. */
export type WasmCodec<Module> = { run<Result>(use: (codec: Module) => Promise<Result>): Promise<Result> };

/** `wasm` is resolved as an import is, so that it is found from source and from an installed package alike. */
export function createWasmCodec<Module>(wasm: string, load: () => Promise<Module>): WasmCodec<Module> {
  let ready: Promise<Module> | undefined;
  let compiled: Promise<WebAssembly.Module> | undefined;

  async function start(): Promise<Module> {
    const codec = await load();
    compiled ??= readFile(require.resolve(wasm)).then((bytes) => WebAssembly.compile(bytes));
    // The packages type `init` without the compiled module that their own manual asks Node users to pass.
    await (codec as Loadable).init(await compiled, silent);
    return codec;
  }

  return {
    async run(use) {
      ready ??= start();
      try {
        return await use(await ready);
      } catch (error) {
        // Their C code leaves by exit(): what it had allocated is lost, and its stack too.
        ready = undefined;
        throw error;
      }
    },
  };
}
