import { describe, expect, test } from 'vitest';
import type { Instance } from '../instance/instance.ts';
import { createMock, type Mock } from '../mock.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { createValidator } from '../validate/index.ts';
import { Recordings } from './recordings.ts';

const codecs = createNodeCodecs();

/** `txt2img/fixed-seed` */
const request = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};

/** Where the reply to a txt2img came from. */
async function ask({ handle }: Mock, body: object = request): Promise<string | undefined> {
  const reply = await handle({
    method: 'POST',
    origin: 'http://mock',
    path: '/sdapi/v1/txt2img',
    search: '',
    header: (name) => (name === 'content-type' ? 'application/json' : undefined),
    body: async () => new TextEncoder().encode(JSON.stringify(body)),
  });
  return reply.headers['x-mock-source'];
}

/** An instance that counts how often its recordings are read through. */
async function countReads(): Promise<{ instance: Instance; reads: () => number }> {
  let reads = 0;
  const loaded = await builtInInstance();
  const instance: Instance = {
    ...loaded,
    specValue: loaded.specValue,
    exchanges: () => {
      reads += 1;
      return loaded.exchanges();
    },
  };
  return { instance, reads: () => reads };
}

describe('mocks of one instance', () => {
  test('read its recordings through once for all', async () => {
    const { instance, reads } = await countReads();
    for (let round = 0; round < 3; round++) {
      expect(await ask(createMock(instance, { codecs }))).toBe('recorded');
    }
    expect(reads()).toBe(1);
  });

  test('each begin with the first recording of a request, and give each of them once', async () => {
    const { instance } = await countReads();
    const random = { ...request, seed: -1 }; // recorded twice, and chance would have it another time
    for (let round = 0; round < 2; round++) {
      const mock = createMock(instance, { codecs });
      const sources = await Promise.all([1, 2, 3].map(() => ask(mock, random)));
      expect(sources.sort()).toEqual(['recorded', 'recorded', 'synthesised']);
    }
  });

  test('read them again where that failed', async () => {
    const { instance } = await countReads();
    let fails = true;
    const exchanges = async () => (fails ? Promise.reject(new Error('no network')) : instance.exchanges());
    const { specValue } = instance;
    const recordings = new Recordings({ ...instance, specValue, exchanges }, createValidator(specValue));
    await expect(recordings.unused()).rejects.toThrow('no network');
    fails = false;
    expect((await recordings.unused()).length).toBeGreaterThan(100);
  });
});
