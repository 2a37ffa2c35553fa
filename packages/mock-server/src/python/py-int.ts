import type { PyInt } from './py-value.ts';

/** The one representation of an int: a `number` while that is exact, a `bigint` beyond. */
export function toPyInt(value: bigint): PyInt {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** Is the value a Python int? Booleans are not, although Python's `isinstance` says so. */
export function isPyInt(value: unknown): value is PyInt {
  return typeof value === 'number' || typeof value === 'bigint';
}
