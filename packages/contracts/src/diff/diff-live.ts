import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import { factsOfRecording } from '../instance/facts-of-recording.ts';
import { factsOfTarget } from '../instance/facts-of-target.ts';
import { findForeignNames } from '../instance/find-foreign-names.ts';
import { type ExchangeResult, type ReplayOptions, replay } from '../replay/replay.ts';

export type LiveDiff = {
  results: ExchangeResult[];
  /** Exchanges that were not sent: they name models which the target does not have. */
  notSent: RecordedExchange[];
};

/**
 * Sends a recording to another server than the recorded one, and compares as between two servers.
 *
 * @throws {TargetError} when the target stops answering, or is no server of this API
 */
export async function diffLive(options: Omit<ReplayOptions, 'instances'>): Promise<LiveDiff> {
  const { exchanges, target } = options;
  const instances = { recorded: await factsOfRecording(exchanges), live: await factsOfTarget(target) };
  const notSent = exchanges.filter(({ request }) => findForeignNames(request, instances).length > 0);
  const left = new Set(notSent);
  const sent = exchanges.filter((exchange) => !left.has(exchange));
  return { results: await replay({ ...options, exchanges: sent, instances }), notSent };
}
