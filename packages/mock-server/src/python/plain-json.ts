import { PyFloat } from './py-float.ts';
import { toPyInt } from './py-int.ts';
import type { PyValue } from './py-value.ts';

/**
 * A plain JSON value as Python would hold it. Whole numbers become ints, since JavaScript cannot tell `7.0` from `7`.
 * What is not JSON (undefined, functions, symbols) becomes None.
 */
export function toPyValue(json: unknown): PyValue {
  switch (typeof json) {
    case 'boolean':
    case 'string':
      return json;
    case 'bigint':
      return toPyInt(json);
    case 'number':
      return Number.isSafeInteger(json) ? json + 0 : new PyFloat(json);
  }
  if (json instanceof PyFloat) return json;
  if (Array.isArray(json)) return json.map(toPyValue);
  if (json instanceof Map) return new Map([...json].map(([key, item]) => [String(key), toPyValue(item)]));
  if (typeof json !== 'object' || json === null) return null;
  return new Map(Object.entries(json).map(([key, item]) => [key, toPyValue(item)]));
}

/** A Python value as plain JavaScript: floats and big ints become numbers, dicts become objects. */
export function toJson(value: PyValue): unknown {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map) {
    // defineProperty semantics keep a key such as `__proto__` an ordinary one.
    return Object.fromEntries([...value].map(([key, item]) => [key, toJson(item)]));
  }
  return value;
}
