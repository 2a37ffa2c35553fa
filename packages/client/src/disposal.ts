/// <reference lib="esnext.disposable" />

/** What `using` calls; browsers without it get the symbol on which compilers and polyfills agree. */
export const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');
/** What `await using` calls. */
export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose');
