import type { PictureChecker } from '../compare/check-picture.ts';
import type { Drift } from '../compare/drift.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { InstancePair } from '../instance/instance-facts.ts';
import { type Clock, realClock } from '../replay/clock.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { Target } from '../target/target.ts';
import { adoptOptions } from './adopt-options.ts';
import { compareSteps } from './compare-steps.ts';
import { type PlayedScenario, type PlayedStep, playScenario } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';
import { askServerFacts, type ServerFacts } from './server-facts.ts';

export type VerifyOptions = {
  scenarios: readonly Scenario[];
  /** The server that is judged. */
  target: Target;
  /** A fresh mock that replays: where it answers with a recording, that is what the target must say. */
  recorded: Target;
  /** A fresh mock that computes every reply. */
  computed: Target;
  check: PictureChecker;
  /** @default realClock */
  clock?: Clock;
};

type Reference = { mock: Target; facts: ServerFacts; against: Drift['against'] };

/**
 * Plays every scenario on the target, compares its answers with the recorded and the computed ones, step by step.
 * Models, versions and the contents of lists belong to each server and are no drift.
 *
 * @throws {TargetError} when the target stops answering, or is no server of this API
 */
export async function verify(options: VerifyOptions): Promise<ExchangeResult[]> {
  const { scenarios, target, check, clock = realClock } = options;
  const judged = await askServerFacts(target);
  const references: Reference[] = [];
  for (const [mock, against] of [
    [options.recorded, 'recorded'],
    [options.computed, 'mock'],
  ] as const) {
    const facts = await askServerFacts(mock);
    await adoptOptions(mock, facts, judged);
    references.push({ mock, facts, against });
  }

  const results: ExchangeResult[] = [];
  for (const scenario of scenarios) {
    const played = await playScenario(scenario, target, judged, clock);
    if (played.steps.length === 0) played.steps.push(noStep);
    const found: Drift[][] = played.steps.map(() => []);
    let expected: PlayedScenario = played;
    for (const { mock, facts, against } of references) {
      expected = await playScenario(scenario, mock, facts, clock);
      const instances: InstancePair = { recorded: facts, live: judged };
      for (const [i, step] of played.steps.entries()) {
        const twin = expected.steps[i];
        if (!twin || (against === 'recorded' && !isRecorded(twin))) continue;
        const drifts = await compareSteps(scenario.name, twin, step, instances, check);
        found[i]?.push(...drifts.map((drift) => ({ ...drift, against })));
      }
    }
    // What concerns the scenario as a whole is told with its last step.
    found.at(-1)?.push(...played.failures, ...compareLengths(expected.steps, played.steps));
    for (const [i, step] of played.steps.entries()) {
      const answer = expected.steps[i]?.answer ?? step.answer;
      results.push({
        exchange: {
          index: i,
          scenario: scenario.name,
          request: step.request,
          answer,
          startedAt: 0,
          duration: 0,
        },
        live: step.answer,
        drifts: found[i] ?? [],
      });
    }
  }
  return results;
}

/** Stands for a scenario that never came to a step, so that what it demanded in vain is told. */
const noStep: PlayedStep = {
  request: { method: 'GET', path: '/', headers: [], body: undefined },
  answer: { status: 0, headers: new Map(), body: '' },
  comparing: 'type',
};

function isRecorded({ answer }: PlayedStep): boolean {
  return sourceOf(answer) === 'recorded';
}

function compareLengths(expected: readonly PlayedStep[], played: readonly PlayedStep[]): Drift[] {
  if (expected.length === played.length) return [];
  const counts = { recorded: `${expected.length} steps`, live: `${played.length} steps` };
  return [{ kind: 'scenario', severity: 'risky', path: 'scenario', ...counts, against: 'mock' }];
}
