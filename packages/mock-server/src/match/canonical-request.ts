import { type PyDict, PyFloat, type PyValue } from '../python/index.ts';

/** Texts from this length on are told apart by a digest: pictures mostly. */
const longText = 256;

/** Fields that name a request without changing its reply but for their own echo. */
const namesOnly = new Set(['force_task_id']);

/**
 * One text for all requests that the server can't tell apart: fields in any order, `7` and `7.0`, a picture with or
 * without its `data:` prefix, defaults given or left out (the value is taken after validation).
 */
export function canonicalRequest(method: string, path: string, value: PyValue, state: PyDict): string {
  return `${method} ${path} ${canonical(value, true)} ${canonical(state, false)}`;
}

function canonical(value: PyValue, top: boolean): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof PyFloat) return String(value.value);
  if (typeof value === 'string') return canonicalText(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, false)).join()}]`;
  const keys = [...value.keys()].filter((key) => !top || !namesOnly.has(key)).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value.get(key) ?? null, false)}`).join()}}`;
}

function canonicalText(text: string): string {
  const comma = text.startsWith('data:') ? text.indexOf(';base64,') : -1;
  const content = comma < 0 ? text : text.slice(comma + ';base64,'.length);
  return content.length < longText ? JSON.stringify(content) : `<${content.length} ${digest53(content)}>`;
}

/** 53 bits of a long text, quickly: two 32-bit hashes that run side by side. Not for security. */
function digest53(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high ^= high >>> 16;
  low ^= low >>> 15;
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}
