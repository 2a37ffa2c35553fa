import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '../scenarios/index.ts';
import { createUrlTarget, type Drift, isAtLeast, type Target } from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { createMocks } from '../src/node/create-mocks.ts';
import { createNodePictureChecker } from '../src/node/picture-checker.ts';
import { type Clock, realClock } from '../src/replay/clock.ts';
import { createVirtualClock } from '../src/replay/virtual-clock.ts';
import { createAnswerCheck } from '../src/schema-check/create-answer-check.ts';
import type { AnswerCheck } from '../src/verify/answer-check.ts';
import { judgeScenario } from '../src/verify/judge-scenario.ts';
import { type Bench, openBench } from '../src/verify/open-bench.ts';
import { planRun } from '../src/verify/plan-run.ts';

/** One suite: the same scenarios, a test each, on any server. */
function checkServer(name: string, open: () => Promise<{ target: Target; clock: Clock }>): void {
  describe(name, () => {
    let bench: Bench;
    let checkAnswer: AnswerCheck;
    beforeAll(async () => {
      const { target, clock } = await open();
      const play = { clock, steps: 4, runId: Math.random().toString(36).slice(2, 10) };
      const options = { play, mayProbe: true, idleDeadline: 120_000, check: createNodePictureChecker() };
      bench = await openBench({ target, createMocks: createMocks(undefined), ...options });
      checkAnswer = createAnswerCheck(bench.facts.spec);
    }, patience);
    afterAll(() => bench?.target.close());

    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      async (_, scenario) => {
        const { notes } = planRun([scenario], bench.facts, {}, 0);
        if (notes.length > 0) return console.warn(notes.join('\n'));
        const results = await judgeScenario(scenario, bench, checkAnswer);
        const worse = results
          .flatMap(({ drifts }) => drifts)
          .filter(({ severity }) => isAtLeast(severity, 'risky'));
        expect(worse.map(describeDrift)).toEqual([]);
      },
      patience,
    );
  });
}

/** Milliseconds for one scenario: a server may load a model first. */
const patience = 600_000;

function describeDrift({ severity, kind, path, against, recorded, live }: Drift): string {
  return `${severity} ${kind} at ${path}: ${against} ${recorded}, live ${live}`;
}

checkServer('the mock', async () => {
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance: undefined, replay: true, clock: clock.mock });
  return { target: clock.watch(mock), clock };
});

const url = process.env.SD_WEBUI_URL;
if (url)
  checkServer(`the server at ${new URL(url).host}`, async () => ({
    target: createUrlTarget(url),
    clock: realClock,
  }));
else {
  console.warn(
    'NO LIVE SERVER WAS CHECKED: set SD_WEBUI_URL=http://127.0.0.1:7860 to play the scenarios on one.',
  );
  test.skip('a live server: SD_WEBUI_URL is not set', () => {});
}
