import { isGenerationRoute } from '../compare/random-seeds.ts';
import { routeOf } from '../exchange/read-request.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';

/** The request header by which a mock is told how long one generation takes, in milliseconds from when it becomes active. */
export const taskTimeHeader = 'x-mock-task-ms';

/**
 * How long each generation of a block ran in the recording, by exchange: from when it became active until its answer was
 * complete. One runs at a time, so a generation that was sent while another ran was active only from that one's end.
 */
export function findTaskTimes(block: readonly RecordedExchange[]): Map<RecordedExchange, number> {
  const times = new Map<RecordedExchange, number>();
  const endOf = (exchange: RecordedExchange): number => exchange.startedAt + exchange.duration;
  const generations = block.filter(
    ({ request, answer }) =>
      request.method === 'POST' && isGenerationRoute(routeOf(request)) && answer.status < 400,
  );
  generations.sort((a, b) => endOf(a) - endOf(b));
  let busyUntil = Number.NEGATIVE_INFINITY;
  for (const generation of generations) {
    const active = Math.max(generation.startedAt, busyUntil);
    busyUntil = endOf(generation);
    times.set(generation, Math.max(1, Math.round(busyUntil - active)));
  }
  return times;
}
