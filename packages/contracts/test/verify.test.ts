import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { type Answer, type Scenario, type Target, verify } from '../src/index.ts';
import { instantClock, lenientChecker } from './fixture.ts';

/** What a tiny server answers besides its lists. */
type Routes = Readonly<Record<string, (body: string) => { status?: number; json: unknown; source?: string }>>;

function createServer(model: string, routes: Routes): Target {
  const hash = Buffer.from(model).toString('hex').padEnd(64, '0');
  const lists: Routes = {
    'GET /sdapi/v1/options': () => ({
      json: {
        sd_model_checkpoint: `${model} [${hash.slice(0, 10)}]`,
        sd_checkpoint_hash: hash,
        jpeg_quality: 80,
      },
    }),
    'GET /sdapi/v1/sd-models': () => ({
      json: [{ title: `${model} [${hash.slice(0, 10)}]`, model_name: model, hash: hash.slice(0, 10) }],
    }),
    'GET /sdapi/v1/samplers': () => ({ json: [{ name: 'Euler', aliases: [] }] }),
    'POST /sdapi/v1/txt2img': (body) => ({
      json: {
        images: [],
        info: JSON.stringify({
          version: `v-${model}`,
          sd_model_hash: hash.slice(0, 10),
          infotexts: [`x\nSteps: 1, Model hash: ${hash.slice(0, 10)}, Model: ${model}, Version: v-${model}`],
        }),
        parameters: JSON.parse(body),
      },
    }),
    ...routes,
  };
  return {
    name: model,
    async send({ method, path, body }): Promise<Answer> {
      const route = lists[`${method} ${path}`];
      const {
        status = 200,
        json,
        source,
      } = route?.(Buffer.from(body ?? '').toString()) ?? { status: 404, json: {} };
      const headers = new Map([['content-type', 'application/json']]);
      if (source) headers.set('x-mock-source', source);
      return { status, headers, body: JSON.stringify(json) };
    },
    close: async () => {},
  };
}

const generate: Scenario = {
  name: 'txt2img/one',
  run: async (server) => {
    const body = { prompt: 'x', seed: 1, subseed: 2, sampler_name: server.facts.sampler };
    await server.step({ method: 'POST', path: '/sdapi/v1/txt2img', body });
  },
};

async function judge(
  scenario: Scenario,
  live: Routes,
  mock: Routes = {},
  recorded: Routes = {},
): Promise<string[]> {
  const results = await verify({
    scenarios: [scenario],
    target: createServer('myModel', live),
    recorded: createServer('tinyDream', recorded),
    computed: createServer('tinyDream', mock),
    check: lenientChecker,
    clock: instantClock,
  });
  return results.flatMap(({ drifts }) =>
    drifts.map(
      ({ against = 'recorded', path, recorded: before, live: after }) =>
        `${against} ${path} ${before} ${after}`,
    ),
  );
}

test('another model and another version are no drift', async () => {
  expect(await judge(generate, {})).toEqual([]);
});

test('an answer that the mock would not give is a drift', async () => {
  const live: Routes = { 'POST /sdapi/v1/txt2img': () => ({ status: 500, json: { error: 'x' } }) };
  expect(await judge(generate, live)).toEqual(['mock status 200 500 x']);
});

test('the recorded reference counts only where it answers with a recording', async () => {
  const path = 'GET /sdapi/v1/latent-upscale-modes';
  const scenario: Scenario = {
    name: 'list/latent-upscale-modes',
    run: async (server) =>
      void (await server.step({ method: 'GET', path: '/sdapi/v1/latent-upscale-modes' })),
  };
  const answer = (json: unknown, source: string): Routes => ({ [path]: () => ({ json, source }) });
  const live = answer([1], '');
  expect(await judge(scenario, live, live, answer([2], 'state'))).toEqual([]);
  expect(await judge(scenario, live, live, answer([2], 'recorded'))).toEqual(['recorded $[0] 2 1']);
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
        const request = { method: 'GET', path: '/sdapi/v1/progress' } as const;
        const reply = await server.poll(request, ({ json }) => (json as { done: boolean }).done, 100);
        if (reply) server.keep(request, reply);
      },
    };
    const routes: Routes = { 'GET /sdapi/v1/progress': () => ({ json: { done: ++asked % 3 === 0 } }) };
    expect(await judge(scenario, routes, routes, routes)).toEqual([]);
    expect(asked).toBe(9);
  });

  test('that takes another way on the mock is a drift', async () => {
    const scenario: Scenario = {
      name: 'list/x',
      async run(server) {
        await server.step({ method: 'GET', path: '/sdapi/v1/samplers' });
        if (server.facts.options.sd_model_checkpoint?.toString().startsWith('my')) return;
        await server.step({ method: 'GET', path: '/sdapi/v1/samplers' });
      },
    };
    expect(await judge(scenario, {})).toEqual(['mock scenario 2 steps 1 steps']);
  });
});
