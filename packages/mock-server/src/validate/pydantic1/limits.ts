import { codePointLength, isPyInt, PyFloat, type PyValue } from '../../python/index.ts';
import { toSourceLimit } from '../beyond-the-spec.ts';
import type { Schema } from '../openapi/schema.ts';
import { type Check, type Complaint, refuse } from './check.ts';
import { limitComplaint } from './complaints.ts';

type Limit = (value: PyValue) => Complaint | undefined;
type Comparison = [
  keyword: string,
  type: string,
  words: string,
  holds: (value: number | bigint, limit: number) => boolean,
];

/** In the order in which pydantic looks at them; NaN keeps none. */
const comparisons: Comparison[] = [
  ['exclusiveMinimum', 'not_gt', 'is greater than', (value, limit) => value > limit],
  ['minimum', 'not_ge', 'is greater than or equal to', (value, limit) => value >= limit],
  ['exclusiveMaximum', 'not_lt', 'is less than', (value, limit) => value < limit],
  ['maximum', 'not_le', 'is less than or equal to', (value, limit) => value <= limit],
  ['multipleOf', 'not_multiple', 'is a multiple of', isMultiple],
];

/** Adds the numeric limits of a schema to the check of its type. */
export function withNumberLimits(check: Check, schema: Schema): Check {
  return withLimits(
    check,
    comparisons.flatMap(([keyword, type, words, holds]): Limit[] => {
      const limit = toNumber(schema.get(keyword));
      if (limit === undefined) return [];
      const size = Number(limit);
      const complaint = limitComplaint(`value_error.number.${type}`, words, toSourceLimit(size));
      return [
        (value) => {
          const number = toNumber(value);
          return number === undefined || holds(number, size) ? undefined : complaint;
        },
      ];
    }),
  );
}

/** Adds the limits of a text schema: its length in code points, and a pattern that has to match from the start. */
export function withTextLimits(check: Check, schema: Schema): Check {
  const limits: Limit[] = [];
  const shortest = toNumber(schema.get('minLength'));
  if (shortest !== undefined) {
    const complaint = limitComplaint(
      'value_error.any_str.min_length',
      'has at least',
      shortest,
      ' characters',
    );
    limits.push((value) => (codePointLength(String(value)) < shortest ? complaint : undefined));
  }
  const longest = toNumber(schema.get('maxLength'));
  if (longest !== undefined) {
    const complaint = limitComplaint('value_error.any_str.max_length', 'has at most', longest, ' characters');
    limits.push((value) => (codePointLength(String(value)) > longest ? complaint : undefined));
  }
  const pattern = schema.get('pattern');
  const regex = typeof pattern === 'string' ? compilePattern(pattern) : undefined;
  if (typeof pattern === 'string' && regex !== undefined) {
    const msg = `string does not match regex "${pattern}"`;
    const complaint: Complaint = { msg, type: 'value_error.str.regex', ctx: new Map([['pattern', pattern]]) };
    limits.push((value) => (regex.test(String(value)) ? undefined : complaint));
  }
  return withLimits(check, limits);
}

/** The limits on the length of a list, which pydantic checks before the items. */
export function listLengthComplaint(schema: Schema): (length: number) => Complaint | undefined {
  const least = toNumber(schema.get('minItems'));
  const most = toNumber(schema.get('maxItems'));
  return function findComplaint(length) {
    if (least !== undefined && length < least) {
      return limitComplaint('value_error.list.min_items', 'has at least', least, ' items');
    }
    if (most !== undefined && length > most) {
      return limitComplaint('value_error.list.max_items', 'has at most', most, ' items');
    }
    return undefined;
  };
}

function withLimits(check: Check, limits: Limit[]): Check {
  if (limits.length === 0) return check;
  return (value, location) => {
    const checked = check(value, location);
    if (checked.issues !== undefined) return checked;
    for (const limit of limits) {
      const complaint = limit(checked.value);
      if (complaint !== undefined) return refuse(location, complaint);
    }
    return checked;
  };
}

function toNumber(value: PyValue | undefined): number | bigint | undefined {
  if (value instanceof PyFloat) return value.value;
  return isPyInt(value) ? value : undefined;
}

function isMultiple(value: number | bigint, of: number): boolean {
  const rest = (((Number(value) / of) % 1) + 1) % 1;
  return rest <= 1e-8 || Math.abs(rest - 1) <= 1e-8;
}

/** Python's syntax is nearly JavaScript's; a pattern that is not checks nothing. */
function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})`, 'u');
  } catch {
    return undefined;
  }
}
