import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { OpenApiDocument } from '../../instance/openapi-document.ts';
import { endToEndHeaders, toHeaderRecord } from './end-to-end-headers.ts';
import { explainFailure } from './explain-failure.ts';
import { pump } from './pump.ts';
import type { Upstream } from './upstream.ts';
import { UpstreamNotFoundError } from './upstream-not-found-error.ts';

/** A plain GET that the recorder made itself. */
export type AskedReply = {
  url: string;
  startedAt: string;
  durationMs: number;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
};

export const specUrl = '/openapi.json';

/** Milliseconds that a list may take: a server may be loading a checkpoint. */
const patience = 60_000;

/**
 * Asks the server for something. The reply is in memory whole, so this is for what is known to be small.
 *
 * @throws UpstreamNotFoundError when there is no reply; the message says why.
 */
export async function askUpstream(upstream: Upstream, url: string): Promise<AskedReply> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  try {
    const request = upstream.request('GET', url, ['accept-encoding', 'identity']);
    request.setTimeout(patience, () => request.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    request.end();
    const [reply] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    await pump(reply, [{ write: (chunk) => chunks.push(chunk) > 0, drained: async () => {} }]);
    return {
      url,
      startedAt,
      durationMs: performance.now() - start,
      status: reply.statusCode ?? 0,
      headers: toHeaderRecord(endToEndHeaders(reply.rawHeaders)),
      body: Buffer.concat(chunks),
    };
  } catch (error) {
    throw new UpstreamNotFoundError(explainFailure(error as NodeJS.ErrnoException, upstream.url));
  }
}

/** The spec in a reply; undefined where there is none. */
export function findSpec({ status, body }: AskedReply): OpenApiDocument | undefined {
  if (status !== 200) return undefined;
  try {
    const spec = JSON.parse(body.toString()) as OpenApiDocument | null;
    return spec !== null && typeof spec === 'object' && typeof spec.paths === 'object' ? spec : undefined;
  } catch {
    return undefined;
  }
}
