import type { IncomingMessage } from 'node:http';
import { endToEndHeaders } from './end-to-end-headers.ts';
import { scenarioHeader } from './scenario-name.ts';

/** Methods whose requests have a body as a rule, so that its absence is told. */
const withBody = /^(POST|PUT|PATCH)$/;

/** The headers of a request for the next server, which gets a `host` of its own. */
export function toForwardedHeaders({ method = 'GET', headers, rawHeaders }: IncomingMessage): string[] {
  const forwarded = endToEndHeaders(rawHeaders, ['host', scenarioHeader]);
  if (headers['transfer-encoding'] !== undefined) forwarded.push('transfer-encoding', 'chunked');
  else if (headers['content-length'] === undefined && withBody.test(method)) {
    forwarded.push('content-length', '0');
  }
  return forwarded;
}
