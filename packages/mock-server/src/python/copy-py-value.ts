import type { PyValue } from './py-value.ts';

/** A copy that shares no list and no dict with the original, as Python's `deepcopy` makes it. */
export function copyPyValue(value: PyValue): PyValue {
  if (Array.isArray(value)) return value.map(copyPyValue);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyPyValue(item)]));
  return value;
}
