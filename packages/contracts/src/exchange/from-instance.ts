import { Buffer } from 'node:buffer';
import { type Instance, type TravelledExchange, travelledExchanges } from '@sdwebui/mock-server';
import { isBinaryType } from './answer.ts';
import { toHeaderMap } from './headers.ts';
import type { RecordedExchange } from './recorded-exchange.ts';

/** The exchanges of an instance, in the order of the recording that it was imported from. */
export async function fromInstance(instance: Instance): Promise<RecordedExchange[]> {
  return (await travelledExchanges(instance)).map(toRecordedExchange);
}

function toRecordedExchange({ request, response, ...exchange }: TravelledExchange): RecordedExchange {
  const headers = toHeaderMap(Object.entries(response.headers));
  const isBinary = isBinaryType(headers.get('content-type'));
  return {
    index: exchange.order,
    scenario: exchange.scenario,
    request: {
      method: request.method,
      path: request.url,
      headers: Object.entries(request.headers),
      body: request.body.length > 0 ? request.body : undefined,
    },
    answer: {
      status: response.status,
      headers,
      body: isBinary ? response.body : Buffer.from(response.body).toString('utf8'),
    },
    startedAt: Date.parse(exchange.startedAt),
    duration: exchange.durationMs,
  };
}
