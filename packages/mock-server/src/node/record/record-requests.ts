import type { IncomingMessage, RequestListener } from 'node:http';
import { endToEndHeaders, toHeaderRecord } from './end-to-end-headers.ts';
import type { InFlight } from './in-flight.ts';
import { ProxiedExchange, type Taking } from './proxied-exchange.ts';
import type { RecorderEvent } from './recorder-event.ts';
import type { Redaction } from './redaction.ts';
import { replyProblem } from './reply-problem.ts';
import { toTarget } from './request-target.ts';
import { scenarioHeader, toScenarioName } from './scenario-name.ts';
import type { Spool } from './spool.ts';
import type { Upstream } from './upstream.ts';

export type RecordRequestsOptions = {
  upstream: Upstream;
  spool: Spool;
  redaction: Redaction;
  inFlight: InFlight;
  isWanted: (target: string) => boolean;
  scenario: string | undefined;
  isStopping: () => boolean;
  tell: (event: RecorderEvent) => void;
};

/** Passes each request on and back, and records those that are wanted. */
export function recordRequests(options: RecordRequestsOptions): RequestListener {
  const { upstream, spool, redaction, inFlight, isWanted, isStopping, tell } = options;

  function take(request: IncomingMessage, url: string): Taking {
    const scenario = toScenarioName(String(request.headers[scenarioHeader] ?? '')) ?? options.scenario;
    const headers = toHeaderRecord(endToEndHeaders(request.rawHeaders, [scenarioHeader]));
    const { number, writer } = spool.begin({
      ...(scenario === undefined ? {} : { scenario }),
      startedAt: new Date().toISOString(),
      method: request.method ?? 'GET',
      url,
      headers: redaction.headers(headers),
    });
    return { number, writer, redaction };
  }

  return async function recordRequest(request, response) {
    const start = performance.now();
    const elapsedMs = () => performance.now() - start;
    response.sendDate = false;
    if (isStopping()) return replyProblem(response, 503, 'Start it again, or ask the server itself.');
    const url = toTarget(request.url ?? '/');
    const taking = isWanted(url) ? take(request, url) : undefined;
    const exchange = new ProxiedExchange(request, response, { target: url, upstream, taking, elapsedMs });
    inFlight.add(exchange);
    const outcome = await exchange.run();
    inFlight.remove(exchange);
    const { status, bytes } = exchange;
    const method = request.method ?? 'GET';
    tell({ from: 'client', method, url, status, bytes, durationMs: elapsedMs(), outcome });
  };
}
