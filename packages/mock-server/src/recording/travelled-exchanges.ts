import type { Exchange, RecordedRequest, RecordedResponse } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { renderBody } from './render-body.ts';

/** A recorded exchange as it went over the wire: bodies as their exact bytes. */
export type TravelledExchange = Pick<Exchange, 'scenario' | 'order' | 'startedAt' | 'durationMs'> & {
  request: Omit<RecordedRequest, 'body'> & { body: Uint8Array };
  response: Omit<RecordedResponse, 'body'> & { body: Uint8Array };
};

/** All exchanges of an instance as they went over the wire, in the order of the recording. */
export async function travelledExchanges(instance: Instance): Promise<TravelledExchange[]> {
  const exchanges = await instance.exchanges();
  return Promise.all(
    exchanges.map(async ({ scenario, order, startedAt, durationMs, request, response }) => ({
      scenario,
      order,
      startedAt,
      durationMs,
      request: { ...request, body: await renderBody(request.body, instance) },
      response: { ...response, body: await renderBody(response.body, instance) },
    })),
  );
}
