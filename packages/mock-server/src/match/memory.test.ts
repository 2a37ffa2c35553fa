import { describe, expect, test } from 'vitest';
import type { Incoming } from '../incoming.ts';
import { createMockApp } from '../index.ts';
import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { noFacts } from '../instance/learned-facts.ts';
import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { Memory } from './memory.ts';

const exchange = (
  order: number,
  changes: Partial<Exchange['request']>,
  status: number,
  text: string,
): Exchange => ({
  scenario: 'own/things',
  order,
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 1,
  state: {},
  request: { method: 'GET', url: '/own/things', headers: {}, body: undefined, ...changes },
  response: {
    status,
    headers: { 'content-type': 'text/plain', 'x-own': 'yes' },
    body: { kind: 'text', text },
  },
});

/** A server of which the mock knows nothing but these exchanges, and perhaps its routes. */
function instanceOf(exchanges: Exchange[], paths: OpenApiDocument['paths'] = {}): Instance {
  return {
    name: 'unknown',
    server: { dialect: 'unknown', version: '1' },
    spec: { openapi: '3.1.0', info: { title: '', version: '' }, paths },
    specValue: new Map(),
    lists: new Map(),
    facts: noFacts,
    exchanges: async () => exchanges,
    picture: async () => new Uint8Array(),
  };
}

const codecs = createNodeCodecs();
const serve = (...exchanges: Exchange[]) => createMockApp(instanceOf(exchanges), { codecs });

const json = (text: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: text,
});

describe('a server whose dialect is not built', () => {
  test('answers what was recorded with its very headers, in turn, and the last again', async () => {
    const app = serve(exchange(0, {}, 200, 'one'), exchange(1, {}, 418, 'two'));
    const replies = [];
    for (let n = 0; n < 3; n++) {
      const reply = await app.request('/own/things');
      replies.push([
        reply.status,
        await reply.text(),
        reply.headers.get('x-own'),
        reply.headers.get('x-mock-source'),
      ]);
    }
    expect(replies).toEqual([
      [200, 'one', 'yes', 'recorded'],
      [418, 'two', 'yes', 'recorded'],
      [418, 'two', 'yes', 'recorded'],
    ]);
  });

  test('tells requests apart by body and by the headers that a reply hangs on', async () => {
    const body = { kind: 'text', text: 'a' } as const;
    const app = serve(
      exchange(0, { headers: { authorization: 'Basic x' } }, 200, 'let in'),
      exchange(1, {}, 401, 'who?'),
      exchange(2, { method: 'POST', body }, 200, 'posted a'),
    );
    expect(await (await app.request('/own/things')).text()).toBe('who?');
    const known = { headers: { authorization: 'Basic x', 'user-agent': 'any' } };
    expect(await (await app.request('/own/things', known)).text()).toBe('let in');
    expect(await (await app.request('/own/things', { method: 'POST', body: 'a' })).text()).toBe('posted a');
    expect((await app.request('/own/things', { method: 'POST', body: 'b' })).status).toBe(404);
  });

  test('answers the same JSON in another layout, and echoes its task id', async () => {
    const body = { kind: 'text', text: '{"a": 1, "b": [2], "force_task_id": "task(x)"}' } as const;
    const echo = new Map([['parameters', new Map([['force_task_id', 'task(x)']])]]);
    const recorded = exchange(0, { method: 'POST', body }, 200, '');
    recorded.response.body = { kind: 'json', value: echo, layout: 'compact' };
    const app = serve(recorded);
    const ask = (text: string) => app.request('/own/things', json(text));
    expect(await (await ask('{"b":[2],"a":1.0,"force_task_id":"task(y)"}')).json()).toEqual({
      parameters: { force_task_id: 'task(y)' },
    });
    expect((await ask('{"b":[3],"a":1}')).headers.get('x-mock-source')).not.toBe('recorded');
  });
});

describe('a strict server whose dialect is not built', () => {
  const paths = { '/own/things': { post: {} }, '/own/tasks/{id}': { get: {} } };
  const strict = (...exchanges: Exchange[]) =>
    createMockApp(instanceOf(exchanges, paths), { codecs, unmatched: 'error' });
  const body = (text: string) => ({ method: 'POST', body: { kind: 'text', text } as const });
  const report = async (reply: Response | Promise<Response>) => {
    const { status, headers } = await reply;
    expect([status, headers.get('content-type')]).toEqual([501, 'application/problem+json']);
    return (await reply).json();
  };

  test('tells which recordings come near, and what differs', async () => {
    const app = strict(
      exchange(0, body('{"prompt":"a cat","steps":20}'), 200, 'cat'),
      exchange(1, body('{"prompt":"a dog","steps":30}'), 200, 'dog'),
    );
    expect((await app.request('/own/things', json('{"steps": 20, "prompt": "a cat"}'))).status).toBe(200);
    expect(await report(app.request('/own/things', json('{"prompt":"a dog","steps":31}')))).toMatchObject({
      type: 'urn:sdwebui-mock:no-recording',
      nearest: [
        { order: 1, differences: [{ field: 'steps', asked: 31, recorded: 30 }] },
        { order: 0, differences: [{ field: 'prompt' }, { field: 'steps' }] },
      ],
    });
  });

  test('tells paths and queries apart', async () => {
    const app = strict(
      exchange(0, { url: '/own/tasks/1?a=1' }, 200, 'one'),
      exchange(1, { url: '/own/tasks/2' }, 200, 'two'),
    );
    expect(await report(app.request('/own/tasks/3?a=1'))).toMatchObject({
      nearest: [
        {
          url: '/own/tasks/1?a=1',
          differences: [{ field: 'path', asked: '/own/tasks/3', recorded: '/own/tasks/1' }],
        },
        { url: '/own/tasks/2', differences: [{ field: 'query.a', asked: '1' }, { field: 'path' }] },
      ],
    });
  });

  test('tells of a body that is no JSON where it differs', async () => {
    const app = strict(exchange(0, body('one=1&two=2'), 200, 'form'));
    expect(await report(app.request('/own/things', { method: 'POST', body: 'one=1&two=3' }))).toMatchObject({
      nearest: [{ differences: [{ field: 'body', asked: 'one=1&two=3', recorded: 'one=1&two=2' }] }],
    });
  });

  test('tells of a route that neither the spec nor a recording has', async () => {
    const app = strict(exchange(0, { url: '/elsewhere' }, 200, 'here'));
    expect(await report(app.request('/own/thing', json('{}')))).toMatchObject({
      type: 'urn:sdwebui-mock:no-route',
      routes: ['POST /own/things'],
    });
    expect((await report(app.request('/elsewhere?x'))).type).toBe('urn:sdwebui-mock:no-recording');
  });
});

test('the memory knows what it never gave', async () => {
  const memory = new Memory(instanceOf([exchange(0, {}, 200, 'one'), exchange(1, {}, 200, 'two')]));
  const request: Incoming = {
    method: 'GET',
    origin: '',
    path: '/own/things',
    search: '',
    header: () => undefined,
    body: async () => new Uint8Array(),
  };
  const unused = async () => (await memory.unused()).map(({ order }) => order);
  expect(await unused()).toEqual([0, 1]);
  expect(await memory.has(request, new Uint8Array())).toBe(true);
  await memory.recall(request, new Uint8Array());
  expect(await unused()).toEqual([1]);
});
