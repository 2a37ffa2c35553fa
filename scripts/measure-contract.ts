import { builtInInstance } from '@sdwebui/mock-server/node';
import { scenarios } from '../packages/contracts/scenarios/index.ts';
import { fromInstance, replay } from '../packages/contracts/src/index.ts';
import { createMockTarget } from '../packages/contracts/src/node/create-mock-target.ts';
import { createNodePictureChecker } from '../packages/contracts/src/node/picture-checker.ts';
import { runVerify } from '../packages/contracts/src/node/run-verify.ts';
import { createVirtualClock } from '../packages/contracts/src/replay/virtual-clock.ts';
import type { Measurement } from '../packages/mock-server/bench/measurement.ts';

/**
 * The loop: the mock against its own recordings, every exchange at its recorded moment, and against what it computes by itself,
 * all in this process and on a clock that stands still while they work.
 */
export async function measureContract(): Promise<Measurement[]> {
  const replayed = await timed(replayRecordings);
  const judged = await timed(judgeMock);
  const whole = replayed.ms + judged.ms;
  const drifts = replayed.result.drifts + judged.result.drifts;
  const exchanges = replayed.result.exchanges + judged.result.exchanges;
  return [
    {
      part: 'contract',
      what: `the loop of ${exchanges} exchanges`,
      value: whole,
      unit: 'ms',
      aim: { atMost: 20_000 },
    },
    { part: 'contract', what: 'of it the recordings, replayed', value: replayed.ms, unit: 'ms' },
    {
      part: 'contract',
      what: 'exchanges that drift in it',
      value: drifts,
      unit: 'exchanges',
      aim: { atMost: 0 },
    },
  ];
}

type Loop = { exchanges: number; drifts: number };

async function replayRecordings(): Promise<Loop> {
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance: undefined, replay: true, clock: clock.mock });
  const exchanges = await fromInstance(await builtInInstance());
  const check = createNodePictureChecker();
  const results = await replay({ exchanges, target: clock.watch(mock), check, clock });
  return { exchanges: results.length, drifts: results.filter(({ drifts }) => drifts.length > 0).length };
}

async function judgeMock(): Promise<Loop> {
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance: undefined, replay: true, clock: clock.mock });
  const { results } = await runVerify({
    selection: { scenarios, steps: 4 },
    target: clock.watch(mock),
    clock,
    instance: undefined,
    limits: {},
  });
  return { exchanges: results.length, drifts: results.filter(({ drifts }) => drifts.length > 0).length };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const begin = performance.now();
  const result = await work();
  return { ms: performance.now() - begin, result };
}
