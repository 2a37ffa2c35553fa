import type { Exchange, RecordedBody } from '../instance/exchange.ts';
import type { HarEntry } from './har.ts';
import type { Digest, FoundPicture } from './picture-token.ts';
import { toRecordedBody } from './recorded-body.ts';
import { unnamedGroup } from './scenario-names.ts';

/** An exchange before it is known in which state it was made: bodies read, pictures given away. */
export type LeanExchange = Omit<Exchange, 'state'>;

const unkeptRequestHeaders = new Set(['host', 'content-length', 'connection', 'user-agent', 'accept']);
const unkeptResponseHeaders = new Set(['date', 'content-length', 'connection', 'transfer-encoding']);

/** Reads an entry's bodies, giving its pictures away. */
export function toLeanExchange(
  entry: HarEntry,
  order: number,
  digest: Digest,
  found: (picture: FoundPicture) => void,
): LeanExchange {
  const take = (bytes: Uint8Array): RecordedBody | undefined => toRecordedBody(bytes, digest, found);
  const requestHeaders = keep(entry.requestHeaders, unkeptRequestHeaders);
  if (requestHeaders['accept-encoding'] === 'identity') delete requestHeaders['accept-encoding'];
  return {
    scenario: entry.scenario || unnamedScenario(entry),
    order,
    startedAt: entry.startedAt,
    durationMs: entry.durationMs,
    request: { method: entry.method, url: entry.url, headers: requestHeaders, body: take(entry.requestBody) },
    response: {
      status: entry.status,
      headers: keep(entry.responseHeaders, unkeptResponseHeaders),
      body: take(entry.responseBody),
    },
  };
}

function keep(
  headers: Readonly<Record<string, string>>,
  unkept: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !unkept.has(name)));
}

/** The scenario of an entry that names none. */
export function unnamedScenario({ method, url }: Pick<HarEntry, 'method' | 'url'>): string {
  const path = (url.split('?')[0] as string).replace(/^\/(sdapi\/v1\/)?/, '') || 'root';
  return `${unnamedGroup}${method.toLowerCase()}-${path.replaceAll('/', '-')}`;
}
