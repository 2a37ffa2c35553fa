import type { PyDict, PyValue } from './py-value.ts';

/** A part of a document by its keys, or an empty one that belongs to nothing. */
export function partOf(document: PyValue, ...keys: string[]): PyDict {
  let part: PyValue = document;
  for (const key of keys) part = part instanceof Map ? (part.get(key) ?? null) : null;
  return part instanceof Map ? part : new Map();
}
