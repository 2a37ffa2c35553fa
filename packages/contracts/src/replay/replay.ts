import type { PictureChecker } from '../compare/check-picture.ts';
import { compareAnswers } from '../compare/compare-answers.ts';
import type { Drift } from '../compare/drift.ts';
import { TargetError } from '../errors/target-error.ts';
import { type Answer, isJsonType } from '../exchange/answer.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import type { InstancePair } from '../instance/instance-facts.ts';
import type { Target } from '../target/target.ts';
import { type Clock, realClock } from './clock.ts';
import { playTimed } from './play-timed.ts';
import { splitBlocks } from './split-blocks.ts';

/** What became of one exchange. */
export type ExchangeResult = {
  exchange: RecordedExchange;
  live: Answer;
  /** Empty when both answers are equal. */
  drifts: Drift[];
};

export type ReplayOptions = {
  exchanges: readonly RecordedExchange[];
  target: Target;
  check: PictureChecker;
  /** Given when the target is another instance than the recorded one: what belongs to either is no drift. */
  instances?: InstancePair;
  /** @default realClock */
  clock?: Clock;
  /** Hears of each result as it comes. */
  onResult?: (result: ExchangeResult) => void;
};

/**
 * Sends every recorded request to the target, in the recorded order, and compares the answers.
 *
 * @throws {TargetError} when the target stops answering, or turns out to be no server of this API
 */
export async function replay(options: ReplayOptions): Promise<ExchangeResult[]> {
  const { exchanges, target, check, instances, clock = realClock, onResult } = options;
  const results: ExchangeResult[] = [];
  let speaksJson = false;

  const judge = async (exchange: RecordedExchange, live: Answer): Promise<void> => {
    speaksJson ||= isJson(live);
    if (!speaksJson && isJson(exchange.answer)) {
      throw new TargetError(
        `${target.name} answered ${exchange.request.method} ${exchange.request.path} with ` +
          `${live.headers.get('content-type') ?? 'a body without content type'} (status ${live.status}) instead of JSON: ` +
          'is this the WebUI, started with --api, and is the subpath right?',
      );
    }
    const { request, scenario, answer: recorded } = exchange;
    const drifts = await compareAnswers(
      { request, scenario, recorded, live, ...(instances && { instances, ownMoments: true }) },
      check,
    );
    const result = { exchange, live, drifts };
    results.push(result);
    onResult?.(result);
  };

  for (const block of splitBlocks(exchanges)) {
    if (block.timed) {
      const answers = await playTimed(block.exchanges, target, clock);
      for (const [i, exchange] of block.exchanges.entries()) await judge(exchange, answers[i] as Answer);
    } else {
      for (const exchange of block.exchanges) await judge(exchange, await target.send(exchange.request));
    }
  }
  return results;
}

function isJson(answer: Answer): boolean {
  return isJsonType(answer) || parseJson(answer.body) !== undefined;
}
