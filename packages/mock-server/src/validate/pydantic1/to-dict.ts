import { type PyDict, type PyValue, pythonStr } from '../../python/index.ts';

/**
 * What Python's `dict(value)` makes of a JSON value: a dict stays one, a list of pairs becomes one (so `[]` is `{}`), as
 * does the empty text. Undefined where it raises.
 */
export function toDict(value: PyValue): PyDict | undefined {
  if (value instanceof Map) return value;
  if (value === '') return new Map();
  if (!Array.isArray(value)) return undefined;
  const dict: PyDict = new Map();
  for (const item of value) {
    const pair = toSequence(item);
    const [key, content] = pair;
    if (pair.length !== 2 || key === undefined || content === undefined) return undefined;
    if (typeof key === 'object' && (Array.isArray(key) || key instanceof Map)) return undefined;
    dict.set(pythonStr(key), content);
  }
  return dict;
}

/** The items that Python gets by iterating; none for what cannot be iterated. */
function toSequence(value: PyValue): PyValue[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return Array.from(value);
  return value instanceof Map ? [...value.keys()] : [];
}
