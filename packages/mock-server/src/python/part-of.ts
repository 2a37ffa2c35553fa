import { asDict } from './as-dict.ts';
import type { PyDict, PyValue } from './py-value.ts';

/** A part of a document by its keys, or an empty one that belongs to nothing. */
export function partOf(document: PyValue | undefined, ...keys: string[]): PyDict {
  return keys.reduce((part, key) => asDict(part.get(key)), asDict(document));
}
