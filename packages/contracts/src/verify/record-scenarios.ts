import type { RecordedExchange } from '../exchange/recorded-exchange.ts';
import { type Clock, realClock } from '../replay/clock.ts';
import type { Target } from '../target/target.ts';
import { type Limits, planRun } from './plan-run.ts';
import { playScenario } from './play-scenario.ts';
import type { Scenario } from './scenario.ts';
import { askServerFacts } from './server-facts.ts';
import { createTimeLimit, type Wall } from './time-limit.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

export type RecordOptions = {
  scenarios: readonly Scenario[];
  target: Target;
  steps: number;
  runId: string;
  limits: Limits;
  /** @default 120000 */
  idleDeadline?: number;
  /** @default realClock */
  clock?: Clock;
  /** @default the system's */
  wall?: Wall;
  /** Hears of each scenario before it is played. */
  onScenario?: (progress: { name: string; index: number; total: number }) => void;
};

export type Recording = {
  exchanges: RecordedExchange[];
  /** What was not played, and what did not go as the scenarios demand, a sentence each. */
  notes: string[];
};

/**
 * Plays the scenarios on a server and keeps all that travelled, polls and tidying up among it, in the order in which it was sent.
 *
 * @throws {TargetError} when the target stops answering, or is no server of this API
 */
export async function recordScenarios(options: RecordOptions): Promise<Recording> {
  const { target, steps, runId, limits, clock = realClock, idleDeadline = 120_000, onScenario } = options;
  const facts = await askServerFacts(target);
  await waitUntilIdle(target, clock, idleDeadline);
  const plan = planRun(options.scenarios, facts, limits, 0);
  const limit = createTimeLimit(limits.maxTimeMs, options.wall);
  const exchanges: RecordedExchange[] = [];
  const notes = [...plan.notes];
  const origin = Date.now() - clock.now();
  let scenario = '';
  const kept: Target = {
    ...target,
    async send(request) {
      // Its place is that of the request, since answers overtake each other.
      const place = { index: exchanges.length, scenario, request, startedAt: origin + clock.now() };
      const at = exchanges.push({ ...place, answer: noAnswer, duration: 0 }) - 1;
      const answer = await target.send(request);
      exchanges[at] = { ...place, answer, duration: origin + clock.now() - place.startedAt };
      return answer;
    },
  };
  for (const [index, each] of plan.scenarios.entries()) {
    if (limit.isOver()) {
      const late = plan.scenarios.slice(index).map(({ name }) => name);
      notes.push(`${late.length} scenarios were not played, for want of time: ${late.join(', ')}.`);
      break;
    }
    onScenario?.({ name: each.name, index, total: plan.scenarios.length });
    scenario = each.name;
    const { failures } = await playScenario(each, kept, facts, { clock, steps, runId });
    notes.push(...failures.map(({ recorded, live }) => `${scenario}: expected ${recorded}, found ${live}.`));
  }
  return { exchanges: exchanges.filter(({ answer }) => answer !== noAnswer), notes };
}

const noAnswer = { status: 0, headers: new Map<string, string>(), body: '' };
