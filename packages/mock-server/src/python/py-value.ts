import type { PyFloat } from './py-float.ts';

/** A value as Python's json module sees it: an int is a safe `number` or a `bigint`, a float is a `PyFloat`. */
export type PyValue = null | boolean | number | bigint | PyFloat | string | PyValue[] | PyDict;

/** A Python dict with text keys, in insertion order. */
export type PyDict = Map<string, PyValue>;

/** A Python int: a `number` while it is safe, a `bigint` beyond. */
export type PyInt = number | bigint;
