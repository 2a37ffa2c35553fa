import { describe, expect, test } from 'vitest';
import { createMockApp } from '../index.ts';
import type { Exchange } from '../instance/exchange.ts';
import type { Instance } from '../instance/instance.ts';
import { noFacts } from '../instance/learned-facts.ts';
import { createNodeCodecs } from '../node/codecs.ts';

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

/** A server of which the mock knows nothing but these exchanges. */
function serve(...exchanges: Exchange[]) {
  const spec = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} };
  const instance: Instance = {
    name: 'unknown',
    server: { dialect: 'unknown', version: '1' },
    spec,
    specValue: new Map(),
    lists: new Map(),
    facts: noFacts,
    exchanges: async () => exchanges,
    picture: async () => new Uint8Array(),
  };
  return createMockApp(instance, { codecs: createNodeCodecs() });
}

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
});
