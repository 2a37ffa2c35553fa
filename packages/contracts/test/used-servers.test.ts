import { expect, test } from 'vitest';
import { scenarios } from '../scenarios/index.ts';
import { isAtLeast, verify } from '../src/index.ts';
import { createMocks } from '../src/node/create-mocks.ts';
import { createNodePictureChecker } from '../src/node/picture-checker.ts';
import { createVirtualClock } from '../src/replay/virtual-clock.ts';
import { createRandom } from './create-random.ts';
import { habits } from './habits.ts';
import { createUsedServer, type Habit } from './used-server.ts';

/** The whole list of scenarios on each server takes minutes; `CONTRACT_SHARE=1` plays it. */
const share = Number(process.env.CONTRACT_SHARE ?? 0.12);

async function alarmsOf(chosen: readonly Habit[], seed: number, part = share): Promise<string[]> {
  const random = createRandom(seed);
  const clock = createVirtualClock();
  const target = await createUsedServer(chosen, clock, random);
  const played = scenarios.filter(({ name }) => /^(?:list|openapi)\//.test(name) || random() < part);
  const { results } = await verify({
    scenarios: played,
    target,
    createMocks: createMocks(undefined),
    check: createNodePictureChecker(),
    runId: String(seed),
    clock,
  });
  return results.flatMap(({ exchange, drifts }) =>
    drifts
      .filter(({ severity }) => isAtLeast(severity, 'risky'))
      .map(
        ({ kind, path, recorded, live, against }) =>
          `${exchange.scenario}: ${kind} ${path}, ${against} ${recorded}, live ${live}`,
      ),
  );
}

test.each(habits.map((habit, i) => [habit.name, habit, i + 1] as const))(
  'no alarm on a server with %s',
  async (_, habit, seed) => {
    expect(await alarmsOf([habit], seed)).toEqual([]);
  },
);

test.each([101, 102, 103, 104])('no alarm on a server with several habits, seed %i', async (seed) => {
  const random = createRandom(seed);
  const chosen = habits.filter(({ lists }) => lists === undefined && random() < 0.4);
  expect(
    await alarmsOf([habits[seed % 3] as Habit, ...chosen], seed),
    `habits ${chosen.map(({ name }) => name)}`,
  ).toEqual([]);
});
