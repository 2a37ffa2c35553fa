import { builtInInstance } from '@sdwebui/mock-server/node';
import { expect, test } from 'vitest';
import { fromInstance, type RecordedExchange } from '../src/index.ts';
import { createAnswerCheck } from '../src/schema-check/create-answer-check.ts';

const instance = await builtInInstance();
const recorded = await fromInstance(instance);
const check = createAnswerCheck(instance.spec);

function find(method: string, path: string): RecordedExchange {
  const found = recorded.find(
    ({ request, answer }) => request.method === method && request.path === path && answer.status === 200,
  );
  if (!found) throw new Error(`No recording of ${method} ${path}`);
  return found;
}

type Json = Record<string, unknown>;

test('every recorded answer is as its own spec and the stricter one say', () => {
  const faults = recorded.flatMap(({ scenario, request, answer }) =>
    check(request, answer).map(({ path, recorded: expected }) => `${scenario} ${path}: ${expected}`),
  );
  expect(faults).toEqual([]);
  expect(recorded.length).toBeGreaterThan(800);
});

const items = (body: unknown): Json[] => body as Json[];

test.each<[string, string, (body: Json) => void, string, string, string]>([
  [
    'a key that one of twenty items lacks',
    'GET /sdapi/v1/samplers',
    (body) => delete items(body)[12]?.aliases,
    '$[12].aliases',
    'array, says',
    'missing',
  ],
  [
    'null in one item where none may be',
    'GET /sdapi/v1/schedulers',
    (body) => Object.assign(items(body)[3] ?? {}, { label: null }),
    '$[3].label',
    'string, says',
    'null',
  ],
  [
    'another type in one item',
    'GET /sdapi/v1/upscalers',
    (body) => Object.assign(items(body)[2] ?? {}, { scale: '4' }),
    '$[2].scale',
    'number, says',
    '"4"',
  ],
  [
    'an argument of a script without its label',
    'GET /sdapi/v1/script-info',
    (body) => delete items(items(body)[0]?.args)[1]?.label,
    '$[0].args[1].label',
    'string, says',
    'missing',
  ],
  [
    'a flag that is gone',
    'GET /sdapi/v1/cmd-flags',
    (body) => delete body.listen,
    '$.listen',
    'boolean, says',
    'missing',
  ],
  [
    'an option of another type',
    'GET /sdapi/v1/options',
    (body) => Object.assign(body, { jpeg_quality: 'high' }),
    '$.jpeg_quality',
    'number, says',
    '"high"',
  ],
  [
    'no pictures',
    'POST /sdapi/v1/txt2img',
    (body) => delete body.images,
    '$.images',
    'array, says',
    'missing',
  ],
  [
    'info that is no text',
    'POST /sdapi/v1/txt2img',
    (body) => Object.assign(body, { info: {} }),
    '$.info',
    'string, says',
    '{}',
  ],
  [
    'a state of progress without its job',
    'GET /sdapi/v1/progress',
    (body) => delete (body.state as Json).job,
    '$.state.job',
    'string, says',
    'missing',
  ],
])('%s is breaking', (_, operation, change, path, expected, live) => {
  const [method = '', route = ''] = operation.split(' ');
  const { request, answer } = find(method, route);
  const body = JSON.parse(answer.body as string) as Json;
  change(body);
  const [fault, ...others] = check(request, { ...answer, body: JSON.stringify(body) });
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ kind: 'schema', severity: 'breaking', against: 'schema', path, live });
  expect(fault?.recorded).toMatch(new RegExp(`^${expected}`));
});

test.each<[string, string, (body: Json) => void]>([
  [
    'null that is known',
    'GET /sdapi/v1/sd-models',
    (body) => Object.assign(items(body)[0] ?? {}, { hash: null, sha256: null }),
  ],
  [
    'a style without a negative prompt',
    'GET /sdapi/v1/prompt-styles',
    (body) => Object.assign(items(body)[0] ?? {}, { negative_prompt: null }),
  ],
  [
    'a key that nobody knows',
    'GET /sdapi/v1/samplers',
    (body) => Object.assign(items(body)[0] ?? {}, { colour: 1 }),
  ],
  ['an empty list', 'GET /sdapi/v1/sd-vae', (body) => items(body).splice(0)],
  [
    'an option that an extension had hidden',
    'GET /sdapi/v1/options',
    (body) => delete body.hypertile_enable_unet,
  ],
])('%s is none', (_, operation, change) => {
  const [method = '', route = ''] = operation.split(' ');
  const { request, answer } = find(method, route);
  const body = JSON.parse(answer.body as string) as Json;
  change(body);
  expect(check(request, { ...answer, body: JSON.stringify(body) })).toEqual([]);
});

test("a server's own spec counts, also where no stricter one knows the operation", () => {
  const schema = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, note: { type: 'string' } },
  };
  const own = createAnswerCheck({
    openapi: '3.0.2',
    paths: {
      '/own/thing': {
        get: {
          responses: {
            200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          },
        },
      },
    },
    components: { schemas: { Thing: schema } },
  });
  const request = { method: 'GET', path: '/own/thing?a=1', headers: [], body: undefined };
  const answer = (body: unknown) => ({
    status: 200,
    headers: new Map([['content-type', 'application/json']]),
    body: JSON.stringify(body),
  });
  expect(own(request, answer({ name: 'x', note: null, more: 1 }))).toEqual([]);
  expect(own(request, answer({ note: 5 })).map(({ path }) => path)).toEqual(['$.name', '$.note']);
  expect(own(request, answer({ name: null })).map(({ path }) => path)).toEqual(['$.name']);
});
