import type { RecordedBody } from '../instance/exchange.ts';
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

/** The server's spec, if the recording asked for it. */
export function findSpec(exchanges: readonly LeanExchange[]): PyValue | undefined {
  const exchange = exchanges.find(
    ({ request, response }) =>
      request.method === 'GET' && request.url === '/openapi.json' && response.status === 200,
  );
  return exchange && specOf(exchange.response.body);
}

function specOf(body: RecordedBody | undefined): PyValue | undefined {
  if (body?.kind === 'json') return body.value;
  return body?.kind === 'text' ? parsePythonJson(body.text) : undefined;
}
