import { formatPythonFloat } from './format-float.ts';
import { PyFloat } from './py-float.ts';
import type { PyValue } from './py-value.ts';

/**
 * A value as Python's `str` prints it.
 *
 * @example pythonStr(true) // 'True'
 */
export function pythonStr(value: PyValue): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

/**
 * A value as Python's `repr` prints it.
 *
 * @example pythonRepr(['a', null]) // "['a', None]"
 */
export function pythonRepr(value: PyValue): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return reprText(value);
  if (value instanceof PyFloat) return formatPythonFloat(value.value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${reprText(key)}: ${pythonRepr(item)}`).join(', ')}}`;
  }
  return String(value);
}

const named: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(
    /\\|(?! )[\p{C}\p{Z}]/gu,
    (character) => named[character] ?? escapeCode(character),
  );
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

function escapeCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** The name of a value's class, as Python's errors say it. */
export function pythonTypeName(value: PyValue): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  if (value instanceof PyFloat) return 'float';
  if (Array.isArray(value)) return 'list';
  return value instanceof Map ? 'dict' : 'int';
}
