import {
  isPyInt,
  PyFloat,
  type PyInt,
  PythonError,
  type PyValue,
  parsePythonFloat,
  parsePythonInt,
  pythonStr,
  toPyInt,
} from '../../python/index.ts';
import { type Check, refuse } from './check.ts';
import { complaints } from './complaints.ts';

/** Texts, and numbers and booleans as Python prints them. */
export const checkText: Check = (value, location) => {
  if (typeof value === 'string') return { value };
  if (isPyInt(value) || typeof value === 'boolean' || value instanceof PyFloat)
    return { value: pythonStr(value) };
  return refuse(location, complaints.text);
};

/** Ints, and what Python's `int()` makes one: floats lose their fraction. */
export const checkInteger: Check = (value, location) => {
  const integer = toInteger(value);
  return integer === undefined ? refuse(location, complaints.integer) : { value: integer };
};

/** Floats, and what Python's `float()` makes one; NaN and infinities pass. */
export const checkFloat: Check = (value, location) => {
  const float = toFloat(value);
  return float === undefined ? refuse(location, complaints.float) : { value: float };
};

/** Booleans, 0 and 1, and the words for them. */
export const checkBoolean: Check = (value, location) => {
  const boolean = toBoolean(value);
  return boolean === undefined ? refuse(location, complaints.boolean) : { value: boolean };
};

function toInteger(value: PyValue): PyInt | undefined {
  if (isPyInt(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parsePythonInt(value);
  if (value instanceof PyFloat && Number.isFinite(value.value))
    return toPyInt(BigInt(Math.trunc(value.value)));
  return undefined;
}

function toFloat(value: PyValue): PyFloat | undefined {
  if (value instanceof PyFloat) return value;
  if (typeof value === 'boolean') return new PyFloat(value ? 1 : 0);
  if (isPyInt(value)) {
    const float = Number(value);
    // Not among the exceptions that pydantic turns into an issue.
    if (!Number.isFinite(float)) throw new PythonError('OverflowError', 'int too large to convert to float');
    return new PyFloat(float);
  }
  if (typeof value !== 'string') return undefined;
  const float = parsePythonFloat(value);
  return float === undefined ? undefined : new PyFloat(float);
}

const words = new Map<PyValue, boolean>([
  ...[1, '1', 'on', 't', 'true', 'y', 'yes'].map((word) => [word, true] as const),
  ...[0, '0', 'off', 'f', 'false', 'n', 'no'].map((word) => [word, false] as const),
]);

function toBoolean(value: PyValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value instanceof PyFloat) return words.get(value.value);
  return words.get(typeof value === 'string' ? value.toLowerCase() : value);
}
