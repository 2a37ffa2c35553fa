import { Buffer } from 'node:buffer';
import { RecordingError } from '../errors/recording-error.ts';
import { type Answer, isBinaryType } from './answer.ts';
import { type HeaderLines, toHeaderMap } from './headers.ts';
import type { ContractRequest, RecordedExchange } from './recorded-exchange.ts';

type HarHeader = { name: string; value: string };
type HarEntry = {
  comment?: string;
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    headers: HarHeader[];
    postData?: { text?: string; encoding?: string };
  };
  response: {
    status: number;
    headers: HarHeader[];
    content: { text?: string; encoding?: string };
  };
};

/** What a client writes anew for each connection; sending the recorded one would be wrong. */
const connectionHeaders = new Set([
  'host',
  'content-length',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'proxy-connection',
  'te',
  'upgrade',
]);

/**
 * Reads a HAR 1.2 document into exchanges, in the order of its entries. An entry's `comment` is its scenario.
 *
 * @param name - what the file is called in messages
 * @throws {RecordingError} when it is no JSON, no HAR, or an entry lacks what a replay needs; names the entry
 */
export function parseHar(text: string, name: string): RecordedExchange[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new RecordingError(
      `${name} is not JSON (${error instanceof Error ? error.message : error}); export the HAR again.`,
    );
  }
  const entries = (document as { log?: { entries?: unknown } } | null)?.log?.entries;
  if (!Array.isArray(entries)) {
    throw new RecordingError(
      `${name} is no HAR: it has no log.entries; give a file that a recorder exported.`,
    );
  }
  return entries.map((entry: unknown, index) => {
    try {
      return toExchange(entry as HarEntry, index);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RecordingError(
        `${name}: entry ${index} cannot be read (${reason}); remove it or record it again.`,
      );
    }
  });
}

function toExchange(entry: HarEntry, index: number): RecordedExchange {
  const startedAt = Date.parse(entry.startedDateTime);
  if (Number.isNaN(startedAt)) throw new Error('startedDateTime is no date');
  if (!Number.isInteger(entry.response.status)) throw new Error('response.status is no number');
  return {
    index,
    scenario: entry.comment || 'unnamed',
    request: toRequest(entry.request),
    answer: toAnswer(entry.response),
    startedAt,
    duration: Number.isFinite(entry.time) ? Math.max(0, entry.time) : 0,
  };
}

function toRequest(request: HarEntry['request']): ContractRequest {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(.*)$/is.exec(request.url)?.[1];
  if (path === undefined) throw new Error(`request.url is no absolute URL: ${request.url.slice(0, 80)}`);
  const text = request.postData?.text;
  return {
    method: request.method,
    path: path.startsWith('/') ? path : `/${path}`,
    headers: toLines(request.headers).filter(
      ([header]) => !header.startsWith(':') && !connectionHeaders.has(header.toLowerCase()),
    ),
    body: text ? Buffer.from(text, request.postData?.encoding === 'base64' ? 'base64' : 'utf8') : undefined,
  };
}

function toAnswer(response: HarEntry['response']): Answer {
  const headers = toHeaderMap(toLines(response.headers));
  const { text = '', encoding } = response.content;
  if (encoding !== 'base64') return { status: response.status, headers, body: text };
  const bytes = Buffer.from(text, 'base64');
  const body = isBinaryType(headers.get('content-type')) ? bytes : bytes.toString('utf8');
  return { status: response.status, headers, body };
}

function toLines(headers: HarHeader[]): HeaderLines {
  return headers.map(({ name, value }) => [name, value] as const);
}
