import type { PictureChecker } from '../compare/check-picture.ts';
import { ContractError } from '../errors/contract-error.ts';
import { type Clock, realClock } from '../replay/clock.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import { createAnswerCheck } from '../schema-check/create-answer-check.ts';
import type { Target } from '../target/target.ts';
import { judgeScenario } from './judge-scenario.ts';
import type { MockMaker } from './mocks.ts';
import { openBench } from './open-bench.ts';
import { type Limits, planRun } from './plan-run.ts';
import type { RunState } from './run-state.ts';
import type { Scenario } from './scenario.ts';
import type { ServerFacts } from './server-facts.ts';
import { createTimeLimit, type Wall } from './time-limit.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

export type VerifyOptions = {
  scenarios: readonly Scenario[];
  /** The server that is judged. */
  target: Target;
  createMocks: MockMaker;
  check: PictureChecker;
  /** Sampling steps of a small picture. @default 4 */
  steps?: number;
  /** Part of the ids of the run's tasks, so that no run meets those of another. */
  runId: string;
  /** @default none */
  limits?: Limits;
  /** What an earlier run, which was broken off, had done already, and where this one notes what it did. @default none */
  state?: RunState;
  /** How long another's generation is waited for, in milliseconds. @default 120000 */
  idleDeadline?: number;
  /** The time by which the servers live. @default realClock */
  clock?: Clock;
  /** The time that limits are about. @default the system's */
  wall?: Wall;
  /** Hears of each scenario before it is played. */
  onScenario?: (progress: { name: string; index: number; total: number }) => void;
  /** Hears of each result as it comes. */
  onResult?: (result: ExchangeResult) => void;
};

export type VerifyRun = {
  results: ExchangeResult[];
  /** The judged server's. */
  facts: ServerFacts;
  /** What was not played or not compared, and why, a sentence each. */
  notes: string[];
};

/**
 * Plays every scenario on the target, compares its answers with the recorded and the computed ones, step by step.
 * Models, versions and the contents of lists belong to each server and are no drift.
 *
 * @throws {TargetError} when the target stops answering, or is no server of this API
 * @throws {ContractError} when the limits let nothing be judged
 */
export async function verify(options: VerifyOptions): Promise<VerifyRun> {
  const { target, check, createMocks, clock = realClock, limits = {}, state, onScenario, onResult } = options;
  const { idleDeadline = 120_000, steps = 4, runId } = options;
  const limit = createTimeLimit(limits.maxTimeMs, options.wall);
  // A look that leaves no picture for the scenarios is no use.
  const mayDraw = limits.maxGenerations === undefined || limits.maxGenerations > 1;
  const mayProbe = mayDraw && options.scenarios.some(({ generations = 0 }) => generations > 0);
  const play = { clock, steps, runId };
  const bench = await openBench({ target, createMocks, check, play, mayProbe, idleDeadline });
  const checkAnswer = createAnswerCheck(bench.facts.spec);
  const plan = planRun(options.scenarios, bench.facts, limits, mayProbe ? 1 : 0);

  const results: ExchangeResult[] = [];
  const take = (found: readonly ExchangeResult[]): void => {
    for (const result of found) {
      const indexed = { ...result, exchange: { ...result.exchange, index: results.length } };
      results.push(indexed);
      onResult?.(indexed);
    }
  };
  const late: string[] = [];
  for (const [index, scenario] of plan.scenarios.entries()) {
    const done = state?.done.get(scenario.name);
    if (done) {
      take(done);
      continue;
    }
    if (limit.isOver()) {
      late.push(scenario.name);
      continue;
    }
    onScenario?.({ name: scenario.name, index, total: plan.scenarios.length });
    if (scenario.name.startsWith('sequence/')) await waitUntilIdle(target, clock, idleDeadline);
    const found = await limit.within(judgeScenario(scenario, bench, checkAnswer));
    if (found === undefined) {
      late.push(scenario.name);
      continue;
    }
    take(found);
    await state?.append(scenario.name, found);
  }
  if (results.length === 0) {
    throw new ContractError(
      'Nothing was judged: the limits let no scenario be played; raise --max-time or --max-generations, or take back --only.',
    );
  }
  const notes = [
    ...plan.notes,
    ...(late.length > 0
      ? [`${late.length} scenarios were not played, for want of time: ${late.join(', ')}.`]
      : []),
    ...(bench.unlikeRecorded === undefined
      ? []
      : [
          `Generations were held against computed replies alone, not recorded ones, since ${bench.unlikeRecorded}.`,
        ]),
  ];
  return { results, facts: bench.facts, notes };
}
