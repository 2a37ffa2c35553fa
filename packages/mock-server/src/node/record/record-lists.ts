import type { OpenApiDocument } from '../../instance/openapi-document.ts';
import { type AskedReply, askUpstream, specUrl } from './ask-upstream.ts';
import { diskRefusal } from './exchange-writer.ts';
import { findLists } from './find-lists.ts';
import type { ExchangeOutcome, RecorderEvent } from './recorder-event.ts';
import type { Redaction } from './redaction.ts';
import type { Spool } from './spool.ts';
import type { Upstream } from './upstream.ts';

export type RecordListsOptions = {
  upstream: Upstream;
  spool: Spool;
  redaction: Redaction;
  tell: (event: RecorderEvent) => void;
  /** What the server answered to `/openapi.json`, and the spec in it. */
  specReply: AskedReply;
  spec: OpenApiDocument | undefined;
  /** Paths of which the recording has an answer already. Options are asked for again: a run is told from how it began. */
  known: ReadonlySet<string>;
};

const optionsPath = '/sdapi/v1/options';

/**
 * Records the server's spec and plain lists, so that the instance is whole even if no client asks for them. A server that refuses
 * one, without a password perhaps, is told of and goes unrecorded there: a client may still ask better.
 *
 * @throws UpstreamNotFoundError when the server is gone meanwhile.
 */
export async function recordLists({
  upstream,
  spec,
  specReply,
  known,
  ...keeping
}: RecordListsOptions): Promise<void> {
  if (specReply.status === 200 && !known.has(specUrl)) await keep(specReply, keeping);
  for (const path of findLists(spec)) {
    if (known.has(path) && path !== optionsPath) continue;
    const reply = await askUpstream(upstream, path);
    if (reply.status !== 404) await keep(reply, keeping);
  }
}

async function keep(
  { url, startedAt, durationMs, status, headers, body }: AskedReply,
  { spool, redaction, tell }: Pick<RecordListsOptions, 'spool' | 'redaction' | 'tell'>,
): Promise<void> {
  const event = { from: 'recorder', method: 'GET', url, status, durationMs, bytes: body.length } as const;
  if (status === 401 || status === 403) {
    const reason = 'it wants a password: give it as http://USER:PASSWORD@HOST in --upstream';
    return tell({ ...event, outcome: { kind: 'left-out', reason } });
  }
  const scenario = url === specUrl ? 'openapi/openapi.json' : `list/${url.split('/').at(-1)}`;
  const { number, writer } = spool.begin({ scenario, startedAt, method: 'GET', url, headers: {} });
  writer.responseHead({ status, headers: redaction.headers(headers) });
  writer.responseBody.write(body);
  const outcome = await writer.finish(durationMs).then(
    (): ExchangeOutcome => ({ kind: 'recorded', number }),
    (error: Error): ExchangeOutcome => ({ kind: 'left-out', reason: diskRefusal(error) }),
  );
  tell({ ...event, outcome });
}
