import { CodecUnavailableError } from './codec-unavailable-error.ts';

type Loadable = {
  init(module: WebAssembly.Module, options: { print: () => void; printErr: () => void }): unknown;
};

const silent = { print: () => {}, printErr: () => {} };

/** A codec in WebAssembly that is compiled on first use and started afresh after a failure. */
export type WasmCodec<Module> = {
  /** @throws CodecUnavailableError when it can't be loaded; the next use tries again */
  run<Result>(use: (codec: Module) => Promise<Result>): Promise<Result>;
};

/** @param load imports the JavaScript of a codec @param compile gives its WebAssembly */
export function createWasmCodec<Module>(
  load: () => Promise<Module>,
  compile: () => Promise<WebAssembly.Module>,
): WasmCodec<Module> {
  let ready: Promise<Module> | undefined;
  let compiled: Promise<WebAssembly.Module> | undefined;

  async function start(): Promise<Module> {
    try {
      compiled ??= compile();
      const [codec, module] = await Promise.all([load(), compiled]);
      // The packages type `init` without the compiled module that their own manual asks Node users to pass.
      await (codec as Loadable).init(module, silent);
      return codec;
    } catch (cause) {
      ready = undefined;
      compiled = undefined;
      if (cause instanceof CodecUnavailableError) throw cause;
      throw new CodecUnavailableError('A picture format could not be loaded.', { cause });
    }
  }

  return {
    async run(use) {
      ready ??= start();
      const codec = await ready;
      try {
        return await use(codec);
      } catch (error) {
        // Their C code leaves by exit(): what it had allocated is lost, and its stack too.
        ready = undefined;
        throw error;
      }
    },
  };
}
