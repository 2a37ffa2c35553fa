import type { PyDict, PyValue } from './py-value.ts';

/** A value that should be a dict; anything else, and nothing, reads as an empty one. */
export function asDict(value: PyValue | undefined): PyDict {
  return value instanceof Map ? value : new Map();
}

/** A value that should be a list; anything else, and nothing, reads as an empty one. */
export function asList(value: PyValue | undefined): PyValue[] {
  return Array.isArray(value) ? value : [];
}

/** The dicts of a list: what the server lists of samplers, styles, models. What is no dict is passed over. */
export function dictsOf(value: PyValue | undefined): PyDict[] {
  return asList(value).filter((item): item is PyDict => item instanceof Map);
}
