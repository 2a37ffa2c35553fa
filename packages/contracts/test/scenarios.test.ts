import { Buffer } from 'node:buffer';
import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { expect, test } from 'vitest';
import { denied, findDenial } from '../scenarios/deny-list.ts';
import { scenarios } from '../scenarios/index.ts';
import { toSmokeRun } from '../scenarios/smoke-run.ts';
import {
  type Answer,
  type ContractRequest,
  createAppTarget,
  type Scenario,
  type Target,
} from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { taskTimeHeader } from '../src/replay/task-times.ts';
import { createVirtualClock } from '../src/replay/virtual-clock.ts';
import { playScenario } from '../src/verify/play-scenario.ts';
import { askServerFacts } from '../src/verify/server-facts.ts';

type Json = Record<string, unknown>;
type Sent = { scenario: string; operation: string; body: Json; request: ContractRequest; answer: Answer };

/** Plays scenarios on a mock, and hears everything that they send. */
async function play(
  played: readonly Scenario[],
  { steps = 4, after }: { steps?: number; after?: (scenario: Scenario, look: Look) => Promise<void> } = {},
): Promise<{ sent: Sent[]; failures: string[] }> {
  const clock = createVirtualClock();
  const inner = await createMockTarget({ instance: undefined, replay: false, clock: clock.mock });
  const facts = await askServerFacts(inner);
  const sent: Sent[] = [];
  let scenario = '';
  const target: Target = clock.watch({
    ...inner,
    async send(request) {
      const answer = await inner.send(request);
      const [path] = request.path.split('?', 1);
      const body = parse(request.body && Buffer.from(request.body).toString('utf8'));
      sent.push({ scenario, operation: `${request.method} ${path}`, body, request, answer });
      return answer;
    },
  });
  const failures: string[] = [];
  for (const each of played) {
    scenario = each.name;
    const found = await playScenario(each, target, facts, { clock, steps, runId: 'test' });
    failures.push(...found.failures.map(({ recorded, live }) => `${scenario}: ${recorded}, ${live}`));
    await after?.(each, async (path) => {
      const { body } = await inner.send({ method: 'GET', path, headers: [], body: undefined });
      return JSON.parse(body as string) as Json;
    });
  }
  return { sent, failures };
}

type Look = (path: string) => Promise<Json>;

function parse(text: string | undefined): Json {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

const isGeneration = ({ operation }: Sent): boolean => /^POST \/sdapi\/v1\/(?:txt|img)2img$/.test(operation);
/** The mock of the tests wants no password. */
const playable = scenarios.filter(({ needs = [] }) => !needs.includes('auth'));
const everything = await play(playable);
const { spec } = await builtInInstance();

test('each has a name of its own, in a group', () => {
  const names = scenarios.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\/[a-z0-9.-]+$/);
});

test('what each demands holds on the mock', () => {
  expect(everything.failures).toEqual([]);
});

test('every operation under /sdapi and /internal is sent, or denied with its reason', () => {
  const sent = new Set(everything.sent.map(({ operation }) => operation));
  const all = Object.entries(spec.paths)
    .filter(([path]) => /^\/(?:sdapi|internal)\//.test(path))
    .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
  expect(all.filter((operation) => !sent.has(operation) && findDenial(operation) === undefined)).toEqual([]);
  expect(all.length).toBeGreaterThan(40);
});

test('no live server is sent what is denied', () => {
  const live = new Set(scenarios.filter(({ mockOnly }) => mockOnly === undefined).map(({ name }) => name));
  const forbidden = everything.sent.filter(
    ({ scenario, operation }) => live.has(scenario) && findDenial(operation) !== undefined,
  );
  expect(forbidden).toEqual([]);
  expect(Object.values(denied).every((reason) => reason.length > 10)).toBe(true);
});

/** Fields that no scenario sends, each with the reason. */
const neverSent: Readonly<Record<string, string>> = {
  restore_faces: 'loads a model, and downloads it before the first use',
  refiner_checkpoint: 'loads another model, which takes the memory of two',
  firstpass_image: 'is set by the web page alone; the server fails on it',
  hr_checkpoint_name: 'loads another model, which takes the memory of two',
  latent_mask: 'is filled by the server itself',
};

test.each(['txt2img', 'img2img'])('every field of %s is sent', (mode) => {
  const name = mode === 'txt2img' ? 'StableDiffusionProcessingTxt2Img' : 'StableDiffusionProcessingImg2Img';
  const fields = Object.keys(spec.components?.schemas?.[name]?.properties ?? {});
  const bodies = everything.sent.filter(({ operation }) => operation === `POST /sdapi/v1/${mode}`);
  // What both take is read by the same code: once is enough.
  const both = everything.sent.filter(isGeneration);
  const own = new Set(bodies.flatMap(({ body }) => Object.keys(body)));
  const any = new Set(both.flatMap(({ body }) => Object.keys(body)));
  expect(fields.filter((field) => !any.has(field) && !(field in neverSent))).toEqual([]);
  expect(own.size).toBeGreaterThan(20);
});

/** Pictures that a reply says were drawn; grids are made of them. */
function drawn({ answer }: Sent): number {
  if (answer.status !== 200) return 1;
  const { info } = JSON.parse(answer.body as string) as { info: string };
  return (JSON.parse(info) as { all_seeds: number[] }).all_seeds.length;
}

test('none draws more pictures than it says', () => {
  const counts = new Map<string, number>();
  for (const each of everything.sent.filter(isGeneration)) {
    if (each.answer.status === 422 || each.answer.status === 307) continue;
    counts.set(each.scenario, (counts.get(each.scenario) ?? 0) + drawn(each));
  }
  const overdrawn = scenarios.filter(({ name, generations = 0 }) => (counts.get(name) ?? 0) > generations);
  expect(overdrawn.map(({ name }) => `${name} draws ${counts.get(name)}`)).toEqual([]);
});

test('a smoke run draws at most 12 pictures of at most 64x64 in at most two steps', async () => {
  const smoke = toSmokeRun(scenarios);
  const { sent, failures } = await play(smoke.scenarios, { steps: smoke.steps });
  const generations = sent.filter((each) => isGeneration(each) && each.answer.status === 200);
  const one = 1; // is drawn when a run begins
  expect(generations.reduce((sum, each) => sum + drawn(each), one)).toBeLessThanOrEqual(12);
  expect(generations.length).toBeGreaterThan(6);
  for (const { body } of generations) {
    expect(body).toMatchObject({ width: 64, height: 64, steps: smoke.steps });
    expect(body.enable_hr ?? false).toBe(false);
  }
  expect(smoke.steps).toBe(2);
  expect(failures).toEqual([]);
  expect(smoke.scenarios.reduce((sum, { generations: count = 0 }) => sum + count, one)).toBeLessThanOrEqual(
    12,
  );
});

test('each leaves the server as it found it', async () => {
  const live = playable.filter(({ mockOnly }) => mockOnly === undefined);
  const left: string[] = [];
  let options: Json | undefined;
  await play(live, {
    after: async ({ name }, look) => {
      const now = await look('/sdapi/v1/options');
      options ??= now;
      for (const key of Object.keys(now))
        if (now[key] !== options[key] && typeof now[key] !== 'object') left.push(`${name} ${key}`);
      const { size } = await look('/internal/pending-tasks');
      if (size !== 0) left.push(`${name}: ${size} pending`);
      const { state } = (await look('/sdapi/v1/progress')) as { state: Json };
      if (state.job !== '' || state.interrupted !== false || state.skipped !== false)
        left.push(`${name}: ${JSON.stringify(state)}`);
    },
  });
  expect(left).toEqual([]);
});

/** Servers of other speeds; none of them knows how long a mock is to take. */
test.each([
  ['a slow server', { stepMs: 3000, instantly: 0 }],
  ['a server that draws sixty steps a second', { stepMs: 16, instantly: 0 }],
  [
    'a very fast server, which is through with twenty steps before anybody looks',
    { stepMs: 1, instantly: 20 },
  ],
])('what runs beside a generation is met on %s', async (_, { stepMs, instantly }) => {
  const clock = createVirtualClock();
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), clock: clock.mock });
  const inner = createAppTarget(app, 'mock');
  const target = clock.watch({
    ...inner,
    send(request) {
      const body = parse(request.body && Buffer.from(request.body).toString('utf8'));
      const { steps = 0, n_iter = 1 } = body as { steps?: number; n_iter?: number };
      const ms = steps <= instantly ? 0 : steps * n_iter * stepMs;
      const headers = request.headers.filter(([name]) => name !== taskTimeHeader);
      return inner.send({ ...request, headers: [...headers, [taskTimeHeader, String(ms)]] });
    },
  });
  const facts = await askServerFacts(inner);
  for (const scenario of playable.filter(({ name }) => name.startsWith('sequence/'))) {
    const { failures, steps } = await playScenario(scenario, target, facts, {
      clock,
      steps: 4,
      runId: 'speed',
    });
    expect(failures, scenario.name).toEqual([]);
    expect(steps.length, scenario.name).toBeGreaterThan(0);
  }
});
