import { PyFloat, type PyInt, type PyValue } from '../../python/index.ts';

/** The number that a Python int or float stands for; other values count as `fallback`. */
export function toNumber(value: PyValue | undefined, fallback = 0): number {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return fallback;
}

/** Adds to an int without losing digits: seeds may be larger than a double holds. */
export function addToInt(value: PyInt, addend: number): PyInt {
  if (typeof value === 'number' && Number.isSafeInteger(value + addend)) return value + addend;
  return BigInt(value) + BigInt(addend);
}

/** Truthy as Python sees it. */
export function isTruthy(value: PyValue | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  if (value === true || typeof value === 'string') return true;
  return toNumber(value) !== 0;
}
