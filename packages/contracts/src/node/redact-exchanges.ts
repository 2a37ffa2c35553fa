import { Buffer } from 'node:buffer';
import { createRedactor } from '@sdwebui/mock-server/node';
import { isBinaryType } from '../exchange/answer.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

/** Replaces passwords, tokens, paths and addresses, as a recording by the mock's recorder does. */
export function redactExchanges(exchanges: readonly RecordedExchange[]): RecordedExchange[] {
  const redactor = createRedactor();
  const entries = exchanges.map(toEntry);
  redactor.learn(entries);
  return exchanges.map((exchange, i) => {
    const entry = redactor.entry(entries[i] as Entry);
    const headers = new Map(Object.entries(entry.responseHeaders));
    const isBinary = isBinaryType(headers.get('content-type'));
    return {
      ...exchange,
      request: {
        ...exchange.request,
        path: entry.url,
        headers: Object.entries(entry.requestHeaders),
        body: exchange.request.body && entry.requestBody,
      },
      answer: {
        status: entry.status,
        headers,
        body: isBinary ? entry.responseBody : Buffer.from(entry.responseBody).toString('utf8'),
      },
    };
  });
}

type Entry = ReturnType<typeof toEntry>;

function toEntry({ scenario, request, answer, startedAt, duration }: RecordedExchange) {
  return {
    scenario,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: duration,
    method: request.method,
    url: request.path,
    requestHeaders: Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
    requestBody: request.body ?? new Uint8Array(),
    status: answer.status,
    responseHeaders: Object.fromEntries(answer.headers),
    responseBody: Buffer.from(answer.body),
  };
}
