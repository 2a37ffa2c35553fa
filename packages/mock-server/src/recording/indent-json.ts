import { type PyValue, stringifyPython } from '../python/index.ts';

/** Lists and objects up to this many characters stay on one line. */
const shortLine = 100;

/**
 * JSON for people and for `git diff`: two spaces an indent, short lists and objects on one line, numbers exactly as
 * Python writes them (`7.0` stays `7.0`).
 */
export function indentJson(value: PyValue, indent = ''): string {
  const isMap = value instanceof Map;
  if (!isMap && !Array.isArray(value)) return stringifyPython(value, { allowNan: true });
  const oneLine = stringifyPython(value, { separators: 'spaced', allowNan: true });
  if (oneLine.length + indent.length <= shortLine) return oneLine;
  const inner = `${indent}  `;
  const lines = isMap
    ? Array.from(value, ([key, item]) => `${inner}${stringifyPython(key)}: ${indentJson(item, inner)}`)
    : value.map((item) => inner + indentJson(item, inner));
  const [open, close] = isMap ? '{}' : '[]';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
