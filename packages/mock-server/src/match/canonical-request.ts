import { type PyDict, PyFloat, type PyValue } from '../python/index.ts';
import { digestText } from './digest-text.ts';

/** Texts from this length on are told apart by a digest: pictures mostly. */
const longText = 256;

/** Fields that name a request without changing its reply but for their own echo. */
const namesOnly = new Set(['force_task_id']);

/** Is told of each field on the way: its path (`override_settings.sd_vae`), the text that stands for it, and its value. */
export type VisitField = (field: string, text: string, value: PyValue) => void;

type Place = { field: string; visit: VisitField };

/**
 * One text for all requests that the server can't tell apart: fields in any order, `7` and `7.0`, a picture with or
 * without its `data:` prefix, defaults given or left out (the value is taken after validation).
 */
export function canonicalRequest(
  method: string,
  path: string,
  value: PyValue,
  state: PyDict,
  visit?: VisitField,
): string {
  const body = canonical(value, true, visit && { field: '', visit });
  const place = visit && state.size > 0 ? { field: 'options', visit } : undefined;
  return `${method} ${path} ${body} ${canonical(state, false, place)}`;
}

function canonical(value: PyValue, top: boolean, place: Place | undefined): string {
  if (value instanceof Map) return canonicalDict(value, top, place);
  if (Array.isArray(value)) return canonicalList(value, place);
  const text = canonicalScalar(value);
  if (place) place.visit(nameOf(place), text, value);
  return text;
}

function canonicalDict(dict: PyDict, top: boolean, place: Place | undefined): string {
  const keys = [...dict.keys()].filter((key) => !top || !namesOnly.has(key)).sort();
  if (place && keys.length === 0) place.visit(nameOf(place), '{}', dict);
  const members = keys.map((key) => {
    const member = canonical(dict.get(key) ?? null, false, place && memberOf(place, key));
    return `${JSON.stringify(key)}:${member}`;
  });
  return `{${members.join()}}`;
}

function canonicalList(list: PyValue[], place: Place | undefined): string {
  if (place && list.length === 0) place.visit(nameOf(place), '[]', list);
  return `[${list.map((item, index) => canonical(item, false, place && itemOf(place, index))).join()}]`;
}

function canonicalScalar(value: Exclude<PyValue, PyValue[] | PyDict>): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof PyFloat) return String(value.value);
  return canonicalText(value);
}

function canonicalText(text: string): string {
  const comma = text.startsWith('data:') ? text.indexOf(';base64,') : -1;
  const content = comma < 0 ? text : text.slice(comma + ';base64,'.length);
  return content.length < longText ? JSON.stringify(content) : `<${content.length} ${digestText(content)}>`;
}

function nameOf({ field }: Place): string {
  return field === '' ? 'body' : field;
}

function itemOf(place: Place, index: number): Place {
  return { field: `${nameOf(place)}[${index}]`, visit: place.visit };
}

function memberOf({ field, visit }: Place, key: string): Place {
  const isPlain = /^[A-Za-z_][\w-]*$/.test(key);
  if (!isPlain) return { field: `${field}[${JSON.stringify(key)}]`, visit };
  return { field: field === '' ? key : `${field}.${key}`, visit };
}
