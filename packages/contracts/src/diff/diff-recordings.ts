import type { PictureChecker } from '../compare/check-picture.ts';
import { compareAnswers } from '../compare/compare-answers.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import { factsOfRecording } from '../instance/facts-of-recording.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { type PairedRecordings, pairExchanges } from './pair-exchanges.ts';

export type RecordingDiff = Omit<PairedRecordings, 'pairs'> & {
  /** One for each request that both recordings have; what belongs to either machine is no drift. */
  results: ExchangeResult[];
};

/**
 * Compares two recordings of the same scenarios, answer by answer, as those of two servers: versions, models, settings, memory,
 * times and random seeds are their own.
 */
export async function diffRecordings(
  before: readonly RecordedExchange[],
  after: readonly RecordedExchange[],
  check: PictureChecker,
): Promise<RecordingDiff> {
  const { pairs, onlyBefore, onlyAfter } = pairExchanges(before, after);
  const instances = { recorded: await factsOfRecording(before), live: await factsOfRecording(after) };
  const results: ExchangeResult[] = [];
  for (const pair of pairs) {
    const { request, scenario, answer: recorded } = pair.before;
    const { request: liveRequest, answer: live } = pair.after;
    const drifts = await compareAnswers(
      { request, liveRequest, scenario, recorded, live, instances, ownMoments: true },
      check,
    );
    results.push({ exchange: pair.before, live, drifts });
  }
  return { results, onlyBefore, onlyAfter };
}
