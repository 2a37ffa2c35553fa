import type { Answer } from '../exchange/answer.ts';
import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import type { Target } from '../target/target.ts';
import { type Clock, passTime } from './clock.ts';
import { findTaskTimes, taskTimeHeader } from './task-times.ts';

type InFlight = { recordedEnd: number; done: Promise<void> };

/**
 * Sends a block with its recorded offsets and overlaps.
 *
 * What began after another answer had come is never sent before that answer comes here too. Where the target is slower
 * than the recorded server, the rest is put off, but only while nothing runs, so that the moments within a generation stay.
 *
 * @returns the answers in the order of the block
 */
export async function playTimed(
  block: readonly RecordedExchange[],
  target: Target,
  clock: Clock,
): Promise<Answer[]> {
  const times = findTaskTimes(block);
  const answers: Promise<Answer>[] = [];
  let inFlight: InFlight[] = [];
  let origin = clock.now() - (block[0]?.startedAt ?? 0);

  for (const exchange of block) {
    const ended = inFlight.filter(({ recordedEnd }) => recordedEnd <= exchange.startedAt);
    if (ended.length > 0) await passTime(clock, Promise.all(ended.map(({ done }) => done)));
    inFlight = inFlight.filter((flight) => !ended.includes(flight));
    if (inFlight.length === 0) origin = Math.max(origin, clock.now() - exchange.startedAt);
    await clock.sleepUntil(origin + exchange.startedAt);

    const answer = target.send(withTaskTime(exchange, times.get(exchange)));
    answers.push(answer);
    const settled = (): void => {};
    inFlight.push({
      recordedEnd: exchange.startedAt + exchange.duration,
      // A failure is reported where all answers are gathered.
      done: answer.then(settled, settled),
    });
  }
  return passTime(clock, Promise.all(answers));
}

function withTaskTime({ request }: RecordedExchange, time: number | undefined): RecordedExchange['request'] {
  if (time === undefined) return request;
  return { ...request, headers: [...request.headers, [taskTimeHeader, String(time)]] };
}
