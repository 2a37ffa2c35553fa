import { formatPythonFloat } from './format-float.ts';
import { PyFloat } from './py-float.ts';
import type { PyDict, PyValue } from './py-value.ts';
import { PythonError } from './python-error.ts';

/** How `stringifyPython` writes. */
export type StringifyOptions = {
  /** `compact` is `{"a":1}`, as Starlette sends; `spaced` is `{"a": 1}`, as `json.dumps` does. @default 'compact' */
  separators?: 'compact' | 'spaced';
  /** Write every character outside printable ASCII as `\uXXXX`. @default false */
  ensureAscii?: boolean;
  /** Write `NaN` and `Infinity` instead of throwing. @default true for `spaced`, false for `compact` */
  allowNan?: boolean;
};

type Style = { item: string; key: string; quote: (text: string) => string; allowNan: boolean };

/**
 * Writes JSON as Python's `json.dumps` does.
 *
 * @throws PythonError `ValueError` for NaN and infinities where they are not allowed
 * @example stringifyPython(new Map([['cfg_scale', new PyFloat(7)]])) // '{"cfg_scale":7.0}'
 */
export function stringifyPython(value: PyValue, options: StringifyOptions = {}): string {
  const { separators = 'compact', ensureAscii = false, allowNan = separators === 'spaced' } = options;
  const spaced = separators === 'spaced';
  return write(value, {
    item: spaced ? ', ' : ',',
    key: spaced ? ': ' : ':',
    quote: ensureAscii ? quoteAscii : quoteText,
    allowNan,
  });
}

function write(value: PyValue, style: Style): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return style.quote(value);
  }
  if (value instanceof PyFloat) return writeFloat(value.value, style.allowNan);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, style)).join(style.item)}]`;
  return writeDict(value, style);
}

function writeDict(dict: PyDict, style: Style): string {
  const items: string[] = [];
  for (const [key, value] of dict) items.push(`${style.quote(key)}${style.key}${write(value, style)}`);
  return `{${items.join(style.item)}}`;
}

function writeFloat(value: number, allowNan: boolean): string {
  if (Number.isFinite(value)) return formatPythonFloat(value);
  if (!allowNan) throw new PythonError('ValueError', 'Out of range float values are not JSON compliant');
  return String(value);
}

const loneSurrogateEscape = /(?<!\\)((?:\\\\)*)\\u(d[89a-f][0-9a-f]{2})/g;

/** JSON.stringify agrees with Python but for single surrogates, which only Python leaves as they are. */
function quoteText(text: string): string {
  const quoted = JSON.stringify(text);
  if (!quoted.includes('\\ud')) return quoted;
  return quoted.replace(loneSurrogateEscape, (_, before: string, digits: string) => {
    return before + String.fromCharCode(Number.parseInt(digits, 16));
  });
}

function quoteAscii(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
