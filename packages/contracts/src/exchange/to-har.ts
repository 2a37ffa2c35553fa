import { Buffer } from 'node:buffer';
import type { RecordedExchange } from './recorded-exchange.ts';

/** A HAR 1.2 document of exchanges, in their order; `comment` of an entry is its scenario. */
export function toHar(exchanges: readonly RecordedExchange[], base: string, version: string): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'sdwebui-contract', version, comment: '' },
      entries: exchanges.map((exchange) => toEntry(exchange, base)),
    },
  };
}

function toEntry({ scenario, request, answer, startedAt, duration }: RecordedExchange, base: string): object {
  const { body } = answer;
  const bytes = Buffer.from(body);
  const type = answer.headers.get('content-type') ?? '';
  const sent = request.body;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: duration,
    request: {
      method: request.method,
      url: `${base}${request.path}`,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: request.headers.map(([name, value]) => ({ name, value })),
      queryString: [],
      headersSize: -1,
      bodySize: sent?.length ?? 0,
      ...(sent && {
        postData: {
          mimeType: request.headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? '',
          text: Buffer.from(sent).toString('utf8'),
        },
      }),
    },
    response: {
      status: answer.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [...answer.headers].map(([name, value]) => ({ name, value })),
      content: {
        size: bytes.length,
        mimeType: type,
        ...(typeof body === 'string'
          ? { text: body }
          : { text: bytes.toString('base64'), encoding: 'base64' }),
      },
      redirectURL: answer.headers.get('location') ?? '',
      headersSize: -1,
      bodySize: bytes.length,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    comment: scenario,
  };
}
