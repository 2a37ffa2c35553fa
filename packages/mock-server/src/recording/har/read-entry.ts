import type { HarEntry } from './har-entry.ts';
import { HarObject } from './har-object.ts';
import { type BodyHelp, readRequestBody, readResponseBody } from './read-body.ts';
import { readHeaders } from './read-headers.ts';

/** An entry, and which server it was sent to. */
export type ReadEntry = {
  /** `http://127.0.0.1:7860`; `''` where the URL names none. */
  origin: string;
  /** `startedAt` is undefined where the HAR has no date that can be read. */
  entry: Omit<HarEntry, 'startedAt'> & { startedAt: string | undefined };
};

/** @throws Error saying why the entry can't be used */
export function readEntry(raw: unknown, help: BodyHelp): ReadEntry {
  const entry = new HarObject(raw, 'entry');
  const request = entry.object('request');
  const response = entry.object('response');
  const method = request.text('method');
  if (!/^[A-Za-z]{1,20}$/.test(method)) throw new Error('"request.method" is none');
  const { origin, url } = takeApart(request);
  const status = readStatus(response);
  const requestHeaders = readHeaders(request);
  const responseHeaders = readHeaders(response);
  const startedAt = entry.optionalText('startedDateTime');
  return {
    origin,
    entry: {
      scenario: readScenario(entry.optionalText('comment')),
      startedAt: startedAt !== undefined && Number.isFinite(Date.parse(startedAt)) ? startedAt : undefined,
      durationMs: readDuration(entry),
      method,
      url,
      requestHeaders,
      requestBody: readRequestBody(request, requestHeaders, help),
      status,
      responseHeaders,
      responseBody: readResponseBody(response, { method, status, headers: responseHeaders }, help),
    },
  };
}

/** Path and query, taken from the text itself: `URL` would tidy `//sdapi` and dots away. */
function takeApart(request: HarObject): { origin: string; url: string } {
  const text = request.text('url');
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^#]*)/i.exec(text);
  const origin = (match?.[1] ?? '').toLowerCase();
  const path = match ? (match[2] as string) : (text.split('#')[0] as string);
  return { origin, url: withQuery(path.startsWith('/') ? path : `/${path}`, request) };
}

/** Some tools keep the query beside the URL only. */
function withQuery(url: string, request: HarObject): string {
  if (url.includes('?')) return url;
  const query = request.optionalList('queryString').flatMap((item): [string, string][] => {
    const { name, value } = (item ?? {}) as { name?: unknown; value?: unknown };
    return typeof name === 'string' ? [[name, typeof value === 'string' ? value : '']] : [];
  });
  return query.length === 0 ? url : `${url}?${new URLSearchParams(query)}`;
}

function readStatus(response: HarObject): number {
  const status = response.number('status');
  if (status < 100) throw new Error('it has no response (the exchange was aborted)');
  if (status === 101) throw new Error('it is a web socket');
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new Error(`its status ${status} is none that ends an exchange`);
  }
  return status;
}

/** Milliseconds; the sum of its parts where a tool left the whole out. */
function readDuration(entry: HarObject): number {
  const time = entry.optionalNumber('time') ?? -1;
  if (time >= 0) return time;
  const timings = entry.optionalObject('timings');
  // `ssl` is part of `connect`.
  const parts = ['blocked', 'dns', 'connect', 'send', 'wait', 'receive'];
  return parts.reduce((sum, part) => sum + Math.max(0, timings?.optionalNumber(part) ?? 0), 0);
}

/** A recorder's own remark (`[#5]` by Fiddler) is no name of a scenario. */
function readScenario(comment: string | undefined): string | undefined {
  const name = comment?.trim() ?? '';
  return /^[\p{L}\p{N}][^\r\n\0]{0,199}$/u.test(name) ? name : undefined;
}
