import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { type Answer, type Scenario, type Target, verify } from '../src/index.ts';
import { instantClock, lenientChecker } from './fixture.ts';

/** What a tiny server answers besides its lists. */
type Routes = Readonly<Record<string, (body: string) => { status?: number; json: unknown; source?: string }>>;

function createServer(model: string, routes: Routes): Target {
  const hash = Buffer.from(model).toString('hex').padEnd(64, '0');
  const title = `${model} [${hash.slice(0, 10)}]`;
  const lists: Routes = {
    'GET /sdapi/v1/options': () => ({ json: { sd_model_checkpoint: title, sd_checkpoint_hash: hash } }),
    'GET /sdapi/v1/sd-models': () => ({
      json: [
        { title, model_name: model, hash: hash.slice(0, 10), sha256: hash, filename: '/m', config: null },
      ],
    }),
    'GET /sdapi/v1/samplers': () => ({ json: [{ name: 'Euler', aliases: [], options: {} }] }),
    ...routes,
  };
  return {
    name: model,
    async send({ method, path, body }): Promise<Answer> {
      const answer = lists[`${method} ${path}`]?.(Buffer.from(body ?? '').toString());
      const { status = 200, json, source } = answer ?? { status: 404, json: {} };
      const headers = new Map([['content-type', 'application/json']]);
      if (source) headers.set('x-mock-source', source);
      return { status, headers, body: JSON.stringify(json) };
    },
    close: async () => {},
  };
}

async function judge(
  scenario: Scenario,
  live: Routes,
  mock: Routes = live,
  recorded: Routes = live,
): Promise<string[]> {
  const { results } = await verify({
    scenarios: [scenario],
    target: createServer('myModel', live),
    createMocks: async () => ({
      clock: instantClock,
      recorded: createServer('tinyDream', recorded),
      computed: createServer('myModel', mock),
    }),
    check: lenientChecker,
    clock: instantClock,
    runId: 'test',
  });
  return results.flatMap(({ drifts }) =>
    drifts.map(({ against, path, recorded: before, live: after }) => `${against} ${path} ${before} ${after}`),
  );
}

const own = { method: 'GET', path: '/own' } as const;
const ofOwn = (json: unknown, source?: string): Routes => ({
  'GET /own': () => ({ json, ...(source === undefined ? {} : { source }) }),
});
const askOwn: Scenario = { name: 'list/own', run: async (server) => void (await server.step(own)) };

test('an answer that the mock would not give is a drift', async () => {
  expect(await judge(askOwn, ofOwn([1]), ofOwn([2]))).toEqual(['mock $[0] 2 1']);
});

test('the recorded reference counts only where it answers with a recording', async () => {
  expect(await judge(askOwn, ofOwn({ a: 1 }), ofOwn({ a: 1 }), ofOwn({ a: 2 }, 'state'))).toEqual([]);
  expect(await judge(askOwn, ofOwn({ a: 1 }), ofOwn({ a: 1 }), ofOwn({ a: 2 }, 'recorded'))).toEqual([
    'recorded $.a 2 1',
  ]);
});

describe('a scenario', () => {
  test('says what must hold on any server', async () => {
    const scenario: Scenario = {
      name: 'options/x',
      async run(server) {
        await server.step({ method: 'GET', path: '/sdapi/v1/samplers' }, 'type');
        server.expect('no samplers', false, 'some');
      },
    };
    expect(await judge(scenario, {})).toEqual(['scenario step 1 no samplers "some"']);
  });

  test('waits for a state with a deadline', async () => {
    let asked = 0;
    const scenario: Scenario = {
      name: 'sequence/wait',
      async run(server) {
        const request = { method: 'GET', path: '/sdapi/v1/state' } as const;
        const reply = await server.poll<{ done: boolean }>(request, ({ json }) => json?.done === true, 1000);
        if (reply) server.keep(request, reply);
      },
    };
    const routes: Routes = { 'GET /sdapi/v1/state': () => ({ json: { done: ++asked % 3 === 0 } }) };
    expect(await judge(scenario, routes)).toEqual([]);
    expect(asked).toBe(9);
  });

  test('that takes another way on the mock is a drift', async () => {
    const scenario: Scenario = {
      name: 'list/x',
      async run(server) {
        const { json } = await server.ask<number[]>(own);
        for (const _ of json ?? []) await server.step({ method: 'GET', path: '/sdapi/v1/samplers' });
      },
    };
    expect(await judge(scenario, ofOwn([1]), ofOwn([1, 2]))).toEqual(['mock scenario 2 steps 1 steps']);
  });

  test('that trips over an answer is told, and the run goes on', async () => {
    const scenario: Scenario = {
      name: 'list/trips',
      async run(server) {
        const { json } = await server.step<{ deep: { value: number } }>(own);
        server.expect('a value', (json as { deep: { value: number } }).deep.value === 1, 'another');
      },
    };
    expect(await judge(scenario, ofOwn({}))).toEqual([
      expect.stringContaining('scenario step 1 the scenario to run to its end'),
    ]);
  });
});
