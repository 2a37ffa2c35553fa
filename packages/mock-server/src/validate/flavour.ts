import type { PyValue } from '../python/index.ts';
import type { Operation } from './openapi/find-operation.ts';
import type { Validated } from './validated.ts';

/** A request body as it came in. */
export type BodyInput = { bytes: Uint8Array; contentType: string | undefined };

/**
 * How one family of servers validates. Everything that differs between pydantic 1 and 2 (coercions, words, order, null)
 * lives behind this seam; finding the operation does not.
 */
export type ValidationFlavour = {
  /** Prepares a spec; what it returns is asked once an operation, the checks it builds are kept. */
  prepare(spec: PyValue): {
    body(operation: Operation): (input: BodyInput) => Validated;
    query(operation: Operation): (params: URLSearchParams) => Validated;
    reply(operation: Operation): (value: PyValue) => PyValue;
  };
};
