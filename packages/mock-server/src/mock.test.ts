import { expect, test } from 'vitest';
import type { Instance } from './instance/instance.ts';
import { createMock } from './mock.ts';
import { createNodeCodecs } from './node/codecs.ts';
import { builtInInstance } from './node/load-instance.ts';

test('a start is quick: a list is answered before recordings and Python’s view of the spec are read', async () => {
  const { name, server, spec, lists, facts } = await builtInInstance();
  const read: string[] = [];
  const instance: Instance = {
    name,
    server,
    spec,
    lists,
    facts,
    get specValue() {
      read.push('specValue');
      return new Map();
    },
    exchanges: async () => {
      read.push('exchanges');
      return [];
    },
    picture: async () => {
      read.push('picture');
      return new Uint8Array();
    },
  };
  const { handle } = createMock(instance, { codecs: createNodeCodecs() });
  const reply = await handle({
    method: 'GET',
    origin: 'http://mock',
    path: '/sdapi/v1/samplers',
    search: '',
    header: () => undefined,
    body: async () => new Uint8Array(),
  });
  expect(reply.status).toBe(200);
  expect(read).toEqual([]);
});
