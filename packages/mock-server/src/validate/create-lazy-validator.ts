import type { Validator } from './create-validator.ts';

/** A validator that is built when it is first asked: to read a spec takes longer than the first reply may. */
export function createLazyValidator(build: () => Validator): Validator {
  let built: Validator | undefined;
  const get = () => (built ??= build());
  return {
    body: (method, path, input) => get().body(method, path, input),
    query: (method, path, params) => get().query(method, path, params),
    reply: (method, path, value) => get().reply(method, path, value),
  };
}
