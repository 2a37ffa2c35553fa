import { expect, test } from 'vitest';
import { scenarios } from '../scenarios/index.ts';
import { type Answer, type Target, verify } from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { createMocks } from '../src/node/create-mocks.ts';
import { createNodePictureChecker } from '../src/node/picture-checker.ts';
import { createVirtualClock } from '../src/replay/virtual-clock.ts';

type Json = Record<string, unknown>;

/** Changes one thing in what a live server answers; nothing says that it is a mock. */
async function driftsOf(
  only: string,
  route: string,
  change: (body: Json, answer: Answer) => Answer | undefined,
): Promise<string[]> {
  const clock = createVirtualClock();
  const inner = await createMockTarget({ instance: undefined, replay: false, clock: clock.mock });
  const target: Target = clock.watch({
    ...inner,
    async send(request) {
      const answer = await inner.send(request);
      const headers = new Map(answer.headers);
      headers.delete('x-mock-source');
      const plain = { ...answer, headers };
      if (request.path.split('?', 1)[0] !== route || typeof answer.body !== 'string') return plain;
      const body = answer.headers.get('content-type')?.includes('json')
        ? JSON.parse(answer.body || 'null')
        : {};
      const changed = change(body as Json, plain);
      return changed ?? { ...plain, body: JSON.stringify(body) };
    },
  });
  const { results } = await verify({
    scenarios: scenarios.filter(({ name }) => name.startsWith(only)),
    target,
    createMocks: createMocks(undefined),
    check: createNodePictureChecker(),
    runId: 'test',
    clock,
  });
  return results.flatMap(({ drifts }) =>
    drifts.map(({ severity, kind, path }) => `${severity} ${kind} ${path}`),
  );
}

const items = (body: unknown): Json[] => body as Json[];
const inInfo = (change: (info: Json) => void) => (body: Json) => {
  if (typeof body.info !== 'string' || !body.info.startsWith('{')) return undefined;
  const info = JSON.parse(body.info) as Json;
  change(info);
  body.info = JSON.stringify(info);
  return undefined;
};
const silently = (change: (body: Json) => unknown) => (body: Json) => {
  change(body);
  return undefined;
};

/** One thing that changed, where it is played, and a drift that must be among those that are found. */
const changes: readonly [
  string,
  only: string,
  route: string,
  change: (body: Json, answer: Answer) => Answer | undefined,
  found: string,
][] = [
  [
    'a sampler is gone',
    'list/samplers',
    '/sdapi/v1/samplers',
    silently((body) => items(body).splice(4, 1)),
    'breaking missing',
  ],
  [
    'a sampler has another alias',
    'list/samplers',
    '/sdapi/v1/samplers',
    silently((body) => Object.assign(items(body)[2] ?? {}, { aliases: ['x'] })),
    'breaking missing',
  ],
  [
    'a scheduler has another label',
    'list/schedulers',
    '/sdapi/v1/schedulers',
    silently((body) => Object.assign(items(body)[2] ?? {}, { label: 'X' })),
    'cosmetic value',
  ],
  [
    'a new sampler',
    'list/samplers',
    '/sdapi/v1/samplers',
    silently((body) => items(body).push({ name: 'New', aliases: [], options: {} })),
    'additive added',
  ],
  [
    'an option is gone',
    'list/options',
    '/sdapi/v1/options',
    silently((body) => delete body.jpeg_quality),
    'breaking missing $.jpeg_quality',
  ],
  [
    'a flag is gone',
    'list/cmd-flags',
    '/sdapi/v1/cmd-flags',
    silently((body) => delete body.listen),
    'breaking schema $.listen',
  ],
  [
    'a script lost an argument',
    'list/script-info',
    '/sdapi/v1/script-info',
    silently((body) => items(items(body)[0]?.args).pop()),
    'breaking missing $[0].args[4]',
  ],
  [
    'a built-in upscaler is gone',
    'list/upscalers',
    '/sdapi/v1/upscalers',
    silently((body) => items(body).splice(1, 1)),
    'breaking missing',
  ],
  [
    'a model without its title',
    'list/sd-models',
    '/sdapi/v1/sd-models',
    silently((body) => delete items(body)[1]?.title),
    'breaking schema $[1].title',
  ],
  [
    'another default of steps',
    'openapi',
    '/openapi.json',
    silently((body) => {
      const { schemas } = body.components as {
        schemas: Record<string, { properties: Record<string, Json> }>;
      };
      Object.assign(schemas.StableDiffusionProcessingTxt2Img?.properties.steps ?? {}, { default: 20 });
    }),
    'risky value $.parameters.steps',
  ],
  [
    'a key of info is gone',
    'txt2img/fixed-seed',
    '/sdapi/v1/txt2img',
    inInfo((info) => delete info.clip_skip),
    'breaking missing $.info.clip_skip',
  ],
  [
    'seeds do not count up',
    'txt2img/batch-size-2',
    '/sdapi/v1/txt2img',
    inInfo((info) => Object.assign(info, { all_seeds: [12345, 12345] })),
    'risky value $.info.all_seeds[1]',
  ],
  [
    'a picture too few',
    'txt2img/batch-size-2',
    '/sdapi/v1/txt2img',
    silently((body) => (body.images as string[]).pop()),
    'breaking length $.images.length',
  ],
  [
    'an infotext without its scheduler',
    'txt2img/fixed-seed',
    '/sdapi/v1/txt2img',
    inInfo((info) => {
      info.infotexts = (info.infotexts as string[]).map((text) =>
        text.replace('Schedule type: Automatic, ', ''),
      );
    }),
    'breaking missing $.info.infotexts[0]["Schedule type"]',
  ],
  [
    'an unknown sampler is refused',
    'txt2img/sampler-unknown',
    '/sdapi/v1/txt2img',
    (_, answer) => ({ ...answer, status: 404, body: '{"detail":"Sampler not found"}' }),
    'breaking status status',
  ],
  [
    'another echo',
    'txt2img/fixed-seed',
    '/sdapi/v1/txt2img',
    silently((body) => Object.assign(body.parameters as Json, { cfg_scale: 8 })),
    'risky value $.parameters.cfg_scale',
  ],
  [
    'another message of validation',
    'validation/integer',
    '/sdapi/v1/txt2img',
    silently((body) => Object.assign(items(body.detail)[0] ?? {}, { msg: 'no integer' })),
    'risky value $.detail[0].msg',
  ],
  [
    'no process time',
    'list/samplers',
    '/sdapi/v1/samplers',
    (_, answer) => {
      const headers = new Map(answer.headers);
      headers.delete('x-process-time');
      return { ...answer, headers };
    },
    'risky header headers.x-process-time',
  ],
  [
    'interrupt answers null',
    'sequence/interrupt-idle',
    '/sdapi/v1/interrupt',
    (_, answer) => ({ ...answer, body: 'null' }),
    'breaking',
  ],
  [
    'a finished task is not known',
    'sequence/finished-task',
    '/internal/progress',
    silently((body) => Object.assign(body, { completed: false })),
    'risky value $.completed',
  ],
];

test.each(changes)('found: %s', async (_, only, route, change, found) => {
  const drifts = await driftsOf(only, route, change);
  expect(
    drifts.filter((drift) => drift.startsWith(found)),
    drifts.join('\n'),
  ).not.toEqual([]);
});
