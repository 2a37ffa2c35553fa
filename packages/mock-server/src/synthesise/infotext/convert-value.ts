import { pythonError } from '../../dialect/server-failure.ts';
import {
  isPyInt,
  PyFloat,
  type PyValue,
  parsePythonFloat,
  parsePythonInt,
  pythonRepr,
  pythonStr,
} from '../../python/index.ts';
import { isTruthy, toNumber } from '../generation/py-number.ts';

/** A Python type that the server converts values to by calling it. */
export type TargetType = 'str' | 'int' | 'float' | 'bool';

/**
 * A value as the type's constructor makes it; one that has the type already is kept.
 *
 * @throws ServerFailure ValueError for text that is no such number (`infotext-in/odd`)
 */
export function convertValue(value: PyValue, type: TargetType): PyValue {
  switch (type) {
    case 'str':
      return pythonStr(value);
    case 'bool':
      return isTruthy(value);
    case 'int':
      return toInt(value);
    case 'float':
      return toFloat(value);
  }
}

function toInt(value: PyValue): PyValue {
  if (typeof value === 'boolean' || isPyInt(value)) return value;
  if (value instanceof PyFloat) return Math.trunc(value.value);
  const int = parsePythonInt(pythonStr(value));
  if (int !== undefined) return int;
  throw pythonError('ValueError', `invalid literal for int() with base 10: ${pythonRepr(value)}`);
}

function toFloat(value: PyValue): PyFloat {
  if (value instanceof PyFloat) return value;
  if (typeof value === 'boolean' || isPyInt(value)) return new PyFloat(toNumber(value));
  const float = parsePythonFloat(pythonStr(value));
  if (float !== undefined) return new PyFloat(float);
  throw pythonError('ValueError', `could not convert string to float: ${pythonRepr(value)}`);
}
