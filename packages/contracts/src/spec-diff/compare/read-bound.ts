import type { JsonObject } from '../document/json-object.ts';
import type { Variant } from '../schema/variants.ts';

/** A limit of one side, by its keyword. */
export type Bound = { side: 'lower' | 'upper'; key: string; unit: string };

/**
 * Reads a limit in whichever spelling: `exclusiveMinimum` is a boolean beside `minimum` in OpenAPI 3.0 and a number in
 * 3.1, and for an integer more than 0 is at least 1.
 *
 * @returns a value that can be compared with that of another schema, and the limit in words
 */
export function readBound(
  { side, key, unit }: Bound,
  { type, schema }: Variant,
): { value: number; text: string } {
  const direction = side === 'lower' ? 1 : -1;
  const none = { value: -direction * Number.POSITIVE_INFINITY, text: `of any ${nouns[unit] ?? 'size'}` };
  const { limit, isExclusive } = findLimit(key, schema, direction);
  if (limit === undefined) return none;
  if (isExclusive && type === 'integer' && Number.isInteger(limit)) {
    return { value: limit + direction, text: `${atLeast(side)} ${limit + direction}${unit}` };
  }
  if (!isExclusive) return { value: limit, text: `${atLeast(side)} ${limit}${unit}` };
  // Tighter than the limit itself by less than any number that a spec would name.
  const value = limit + direction * Math.max(Math.abs(limit), 1) * 1e-12;
  return { value, text: `${side === 'lower' ? 'more' : 'less'} than ${limit}${unit}` };
}

function findLimit(
  key: string,
  schema: JsonObject,
  direction: 1 | -1,
): { limit: number | undefined; isExclusive: boolean } {
  const inclusive = finite(schema[key]);
  const exclusive = schema[`exclusive${key[0]?.toUpperCase()}${key.slice(1)}`];
  if (exclusive === true) return { limit: inclusive, isExclusive: true };
  const other = finite(exclusive);
  const isTighter = other !== undefined && (inclusive === undefined || direction * (other - inclusive) >= 0);
  return isTighter ? { limit: other, isExclusive: true } : { limit: inclusive, isExclusive: false };
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function atLeast(side: Bound['side']): string {
  return side === 'lower' ? 'at least' : 'at most';
}

const nouns: Readonly<Record<string, string>> = {
  ' characters': 'length',
  ' items': 'number of items',
  ' fields': 'number of fields',
};
