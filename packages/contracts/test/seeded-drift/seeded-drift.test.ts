import process from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { scenarios } from '../../scenarios/index.ts';
import {
  type ContractRequest,
  createFindings,
  type ExchangeResult,
  groupOf,
  type Target,
  TargetError,
  verify,
} from '../../src/index.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import { createMocks } from '../../src/node/create-mocks.ts';
import { createVirtualClock } from '../../src/replay/virtual-clock.ts';
import { lenientChecker } from '../fixture.ts';
import { createChangedTarget } from './changed-target.ts';
import { type Drawn, operators } from './operators.ts';
import { createRandom, type Random } from './random.ts';

const seeds = [1, 2, 3, 4, 5];
/** As many as a quick run can take; `SEEDED_CHANGES=80` for a whole one. */
const changesASeed = Number(process.env.SEEDED_CHANGES ?? 16);
/** The share of changes that must be found with the right severity. */
const least = 0.97;

async function play(names: ReadonlySet<string>, wrap: (target: Target) => Target): Promise<ExchangeResult[]> {
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance: undefined, replay: true, clock: clock.mock });
  const target = clock.watch(wrap(mock));
  const { results } = await verify({
    scenarios: scenarios.filter(({ name }) => names.has(name)),
    target,
    createMocks: createMocks({ instance: undefined, clock }),
    clock,
    check: lenientChecker,
    runId: 'seeded',
  });
  return results;
}

let exchanges: ExchangeResult[] = [];
beforeAll(async () => {
  exchanges = await play(new Set(scenarios.map(({ name }) => name)), (target) => target);
});

test('nothing is found on the server that nobody changed', () => {
  expect(createFindings(exchanges).findings).toEqual([]);
});

type Change = { result: ExchangeResult; drawn: Drawn };

/** Draws an operator first, so that each has its share, then an exchange that has a place for it. */
function drawChange(random: Random): Change {
  for (;;) {
    const operator = random.pick(operators);
    for (let tries = 0; tries < 50; tries++) {
      const result = random.pick(exchanges);
      const drawn = operator.draw({ request: result.exchange.request, answer: result.live }, random);
      if (drawn) return { result, drawn };
    }
  }
}

/** The drawn scenario, and those that ask for the same list: a run plays all of them. */
function scenariosOf(drawn: string, { method, path }: ContractRequest): Set<string> {
  if (method !== 'GET') return new Set([drawn]);
  const asking = exchanges.filter(
    ({ exchange: { request } }) => request.method === method && request.path === path,
  );
  return new Set([drawn, ...asking.map(({ exchange }) => exchange.scenario)]);
}

function scenariosOfGroup(group: string): Set<string> {
  return new Set(scenarios.map(({ name }) => name).filter((name) => groupOf(name) === group));
}

async function findMiss({ result, drawn }: Change): Promise<string | undefined> {
  const { scenario, request } = result.exchange;
  const names =
    drawn.shownBy === undefined ? scenariosOf(scenario, request) : scenariosOfGroup(drawn.shownBy);
  const results = await play(names, (target) =>
    createChangedTarget(target, request, result.live.status, drawn),
  ).catch((error: unknown) => {
    if (error instanceof TargetError) return error;
    throw error;
  });
  // Without its options or samplers it is no server of this API, and a run says so instead of judging it.
  if (results instanceof TargetError) return undefined;
  const { findings } = createFindings(results);
  if (findings.some(({ severity }) => drawn.expected.includes(severity))) return undefined;
  const found = findings.map(({ severity, summary }) => `${severity}: ${summary}`).join('; ') || 'nothing';
  return `${scenario} ${request.method} ${request.path}: ${drawn.what}: expected ${drawn.expected.join(' or ')}, found ${found}`;
}

describe.each(seeds)('seed %i', (seed) => {
  test(`of ${changesASeed} changes at least ${least * 100} % are found with the right severity`, async () => {
    const random = createRandom(seed);
    const misses: string[] = [];
    for (let i = 0; i < changesASeed; i++) {
      const miss = await findMiss(drawChange(random));
      if (miss) misses.push(miss);
    }
    expect(misses.length / changesASeed, `seed ${seed}\n${misses.join('\n')}`).toBeLessThanOrEqual(1 - least);
  });
});
