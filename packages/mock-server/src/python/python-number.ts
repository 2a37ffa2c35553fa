import { toPyInt } from './py-int.ts';
import type { PyInt } from './py-value.ts';

const maximumIntDigits = 4300;
const space = '[\\s\\x1c-\\x1f\\x85]*';
const digits = '\\p{Nd}(?:_?\\p{Nd})*';
const intText = new RegExp(`^${space}([+-]?${digits})${space}$`, 'u');
const floatText = new RegExp(
  `^${space}([+-]?(?:(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?|inf|infinity|nan))${space}$`,
  'iu',
);

/** Python's `int(text)`: white space around, a sign, `_` between digits, digits of any script; undefined where it raises. */
export function parsePythonInt(text: string): PyInt | undefined {
  const found = intText.exec(text)?.[1];
  if (found === undefined || text.length > maximumIntDigits) return undefined;
  const plain = toAsciiDigits(found);
  const size = BigInt(plain.replace(/^[+-]/, ''));
  return toPyInt(plain.startsWith('-') ? -size : size);
}

/** Python's `float(text)`: also `.5`, `1_0.`, `inf` and `NaN`; undefined where it raises. */
export function parsePythonFloat(text: string): number | undefined {
  const found = floatText.exec(text)?.[1];
  if (found === undefined) return undefined;
  const plain = toAsciiDigits(found).toLowerCase();
  if (plain.endsWith('nan')) return Number.NaN;
  if (plain.includes('inf'))
    return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(plain);
}

function toAsciiDigits(text: string): string {
  return text.replaceAll('_', '').replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Decimal digits stand in blocks of ten in Unicode, so the value is the distance to the start of the block. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (code - start < 9 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return code - start;
}
