import { pythonError } from '../../../../dialect/server-failure.ts';
import {
  PyFloat,
  type PyInt,
  type PyValue,
  parsePythonFloat,
  parsePythonInt,
  pythonRepr,
  toPyInt,
} from '../../../../python/index.ts';

/** A longer range would fill the memory. */
const longestRange = 1_000_000;

const int = '[+-]?\\s*\\d+';
/** As the server has it: any character may stand for the point. */
const float = `${int}(?:.\\d*)?`;

/** `1-5`, `1-5 (+2)` by steps, `1-5 [3]` by count. */
function rangePattern(end: string, step: string, count: string): RegExp {
  return new RegExp(
    `^\\s*(${end})\\s*-\\s*(${end})(?:\\s*\\(([+-]${step})\\s*\\)|\\s*\\[(${count})\\s*\\])?\\s*$`,
  );
}

const intRange = rangePattern(int, '\\d+', '\\d+');
const floatRange = rangePattern(float, '\\d+(?:.\\d*)?', '\\d+(?:.\\d*)?');

/**
 * Reads ints and ranges of ints, both ends included (`xyz/syntax-range`, `-step`, `-count`, `-mixed`).
 *
 * @throws ServerFailure for what is no int
 */
export function readInts(texts: readonly string[]): PyInt[] {
  return texts.filter(isFilled).flatMap((text) => {
    const [, start, end, step, count] = intRange.exec(text) ?? [];
    if (start === undefined || end === undefined) return [toInt(text)];
    if (count !== undefined) {
      const spaced = linearSpace(Number(toInt(start)), Number(toInt(end)), Number(toInt(count)));
      return spaced.map(Math.trunc);
    }
    return intSteps(toInt(start), toInt(end), step === undefined ? 1 : toInt(step));
  });
}

/**
 * Reads floats and ranges of floats (`xyz/syntax-float-range`, `-step`, `-count`).
 *
 * @throws ServerFailure for what is no float
 */
export function readFloats(texts: readonly string[]): PyValue[] {
  return texts
    .filter(isFilled)
    .flatMap((text) => {
      const [, start, end, step, count] = floatRange.exec(text) ?? [];
      if (start === undefined || end === undefined) return [toFloat(text)];
      if (count !== undefined) return linearSpace(toFloat(start), toFloat(end), Number(toInt(count)));
      return floatSteps(toFloat(start), toFloat(end), step === undefined ? 1 : toFloat(step));
    })
    .map((value) => new PyFloat(value));
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

function toInt(text: string): PyInt {
  const value = parsePythonInt(text);
  if (value !== undefined) return value;
  throw pythonError('ValueError', `invalid literal for int() with base 10: ${pythonRepr(text)}`);
}

function toFloat(text: string): number {
  const value = parsePythonFloat(text);
  if (value !== undefined) return value;
  throw pythonError('ValueError', `could not convert string to float: ${pythonRepr(text)}`);
}

/** Python's `range(start, end + 1, step)`: going down, it ends before `end + 1`. */
function intSteps(start: PyInt, end: PyInt, step: PyInt): PyInt[] {
  const by = BigInt(step);
  if (by === 0n) throw pythonError('ValueError', 'range() arg 3 must not be zero');
  const stop = BigInt(end) + 1n;
  requireLength(Number((stop - BigInt(start)) / by));
  const values: PyInt[] = [];
  for (let value = BigInt(start); by > 0n ? value < stop : value > stop; value += by) {
    values.push(toPyInt(value));
  }
  return values;
}

/** numpy's `arange(start, end + step, step)`, with its roundings. */
function floatSteps(start: number, end: number, step: number): number[] {
  if (step === 0) throw pythonError('ZeroDivisionError', 'float division by zero');
  const length = Math.max(0, Math.ceil((end + step - start) / step));
  requireLength(length);
  const delta = start + step - start;
  return Array.from({ length }, (_, index) => start + index * delta);
}

/** numpy's `linspace`. */
function linearSpace(start: number, end: number, count: number): number[] {
  requireLength(count);
  const step = count > 1 ? (end - start) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0 && index === count - 1) return end;
    return index * step + start;
  });
}

/** @throws ServerFailure MemoryError, of which Python says no more */
function requireLength(length: number): void {
  if (length > longestRange) throw pythonError('MemoryError', '');
}
