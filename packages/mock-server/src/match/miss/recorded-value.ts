import type { RecordedBody } from '../../instance/exchange.ts';
import { type PyValue, parsePythonJson } from '../../python/index.ts';
import { canonicalRequest } from '../canonical-request.ts';
import { gatherFields } from '../request-fields.ts';

/**
 * The value of a recorded field, from the text that stands for it: a short one is that text, a long one is read from the body
 * as it is kept, its pictures by their names.
 */
export function recordedValue(field: string, text: string, body: RecordedBody | undefined): PyValue {
  if (!text.startsWith('<')) return parsePythonJson(text);
  const kept = keptValue(body);
  const fields = gatherFields((visit) => canonicalRequest('', '', kept, new Map(), visit));
  return fields.get(field)?.value ?? 'a long text';
}

function keptValue(body: RecordedBody | undefined): PyValue {
  if (!body) return null;
  if (body.kind === 'json') return body.value;
  const text = body.kind === 'text' ? body.text : new TextDecoder().decode(body.bytes);
  try {
    return parsePythonJson(text);
  } catch {
    return text;
  }
}
