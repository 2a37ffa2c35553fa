import type { RecordedBody } from '../instance/exchange.ts';
import { httpMethods } from '../instance/openapi-document.ts';
import { type PyValue, parsePythonJson } from '../python/index.ts';
import type { LeanExchange } from './lean-exchange.ts';

/** Answers that state or the clock changes from moment to moment, so that a start value would be misleading. */
const momentary = new Set(['/sdapi/v1/progress', '/internal/pending-tasks', '/internal/sysinfo']);

/** What every plain GET answered first: the server's lists when the recording began. */
export function startValues(exchanges: readonly LeanExchange[]): Map<string, PyValue> {
  const lists = new Map<string, PyValue>();
  for (const { request, response } of exchanges) {
    if (request.method !== 'GET' || response.status !== 200 || response.body?.kind !== 'json') continue;
    if (request.url === '/openapi.json' || request.url.includes('?') || momentary.has(request.url)) continue;
    if (!lists.has(request.url)) lists.set(request.url, response.body.value);
  }
  return lists;
}

/** The server's spec, if the recording asked for it and got one rather than a page to log in. */
export function findSpec(exchanges: readonly LeanExchange[]): PyValue | undefined {
  for (const { request, response } of exchanges) {
    if (request.method !== 'GET' || request.url !== '/openapi.json' || response.status !== 200) continue;
    const value = bodyValue(response.body);
    if (isSpec(value)) return value;
  }
  return undefined;
}

function bodyValue(body: RecordedBody | undefined): PyValue | undefined {
  if (body?.kind === 'json') return body.value;
  if (body?.kind !== 'text') return undefined;
  try {
    return parsePythonJson(body.text);
  } catch {
    return undefined;
  }
}

function isSpec(value: PyValue | undefined): boolean {
  const paths = value instanceof Map ? value.get('paths') : undefined;
  const isItem = (item: PyValue) =>
    item instanceof Map &&
    httpMethods.every((method) => !item.has(method) || item.get(method) instanceof Map);
  return paths instanceof Map && [...paths.values()].every(isItem);
}
