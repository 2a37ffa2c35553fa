import type { PyValue } from '../python/index.ts';
import type { BodyInput, ValidationFlavour } from './flavour.ts';
import { createFindOperation, type Operation } from './openapi/find-operation.ts';
import { pydantic1 } from './pydantic1/index.ts';
import type { Validated } from './validated.ts';

/** Validates requests as a server of the given spec does. */
export type Validator = {
  /**
   * Validates a request body. A route without a body in the spec validates nothing and gives null.
   *
   * @throws PythonError where the server's own validation raises something else, which it answers with a 500
   */
  body(method: string, path: string, input: BodyInput): Validated;
  /** Validates query parameters; the value is a dict with every parameter of the spec. Others are left out. */
  query(method: string, path: string, params: URLSearchParams): Validated;
  /**
   * Brings a reply to the types that the spec says it has, and leaves out what the spec does not name.
   *
   * @throws PythonError where it can't be done; the server answers that with a 500
   */
  reply(method: string, path: string, value: PyValue): PyValue;
};

/**
 * Builds a validator from an OpenAPI document. The document has to be parsed by `parsePythonJson`, since the defaults
 * that it fills in are echoed, and there `7` and `7.0` differ.
 *
 * @param flavour whose rules to follow @default pydantic1
 */
export function createValidator(spec: PyValue, flavour: ValidationFlavour = pydantic1): Validator {
  const findOperation = createFindOperation(spec);
  const prepared = flavour.prepare(spec);
  const bodyOf = keepByKey(prepared.body);
  const queryOf = keepByKey(prepared.query);
  const replyOf = keepByKey(prepared.reply);
  return {
    body(method, path, input) {
      const operation = findOperation(method, path);
      return operation === undefined ? { ok: true, value: null, given: new Set() } : bodyOf(operation)(input);
    },
    query(method, path, params) {
      const operation = findOperation(method, path);
      return operation === undefined
        ? { ok: true, value: new Map(), given: new Set() }
        : queryOf(operation)(params);
    },
    reply(method, path, value) {
      const operation = findOperation(method, path);
      return operation === undefined ? value : replyOf(operation)(value);
    },
  };
}

function keepByKey<T>(build: (operation: Operation) => T): (operation: Operation) => T {
  const kept = new Map<string, T>();
  return function getOrBuild(operation) {
    const known = kept.get(operation.key);
    if (known !== undefined) return known;
    const built = build(operation);
    kept.set(operation.key, built);
    return built;
  };
}
