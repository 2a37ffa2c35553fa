import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/exchange/answer.ts';
import { createLiveTarget, readDrawnFacts, readServerIdentity } from '../../src/ledger/index.ts';
import { createMockTarget } from '../../src/node/create-mock-target.ts';
import type { Target } from '../../src/target/target.ts';

/** A server that answers these paths with JSON, and the others with 404. */
function serverOf(routes: Readonly<Record<string, unknown>>): Target {
  return {
    name: 'http://gpu:7860',
    async send({ path }): Promise<Answer> {
      const found = Object.hasOwn(routes, path);
      const body = JSON.stringify(found ? routes[path] : { detail: 'Not Found' });
      return { status: found ? 200 : 404, headers: new Map([['content-type', 'application/json']]), body };
    },
    close: async () => {},
  };
}

const spec = (...paths: string[]) => ({ paths: Object.fromEntries(paths.map((path) => [path, {}])) });
const a1111 = spec('/sdapi/v1/txt2img', '/sdapi/v1/interrogate');

describe('facts of a server', () => {
  // Answers as in list/memory, list/cmd-flags and list/options of webui-1.10.1, but for sysinfo, which nobody recorded.
  test('that runs on the CPU, without sysinfo', async () => {
    const facts = await readServerIdentity(
      serverOf({
        '/openapi.json': a1111,
        '/sdapi/v1/memory': { ram: {}, cuda: { error: 'unavailable' } },
        '/sdapi/v1/cmd-flags': { no_half: true, precision: 'autocast', use_cpu: ['all'] },
        '/sdapi/v1/options': {
          sd_model_checkpoint: 'tinyDream_v1.safetensors [c653230684]',
          sd_checkpoint_hash: 'c653230684839b41b5a0514a08c94dfe54453d5dd42f6aacfa1e28c1e12a066a',
        },
      }),
    );
    expect(facts).toEqual({
      backend: 'AUTOMATIC1111',
      version: null,
      commit: null,
      device: 'CPU --no-half',
      modelHash: 'c653230684',
    });
  });

  test('that has a GPU and tells of itself', async () => {
    const facts = await readServerIdentity(
      serverOf({
        '/openapi.json': a1111,
        '/internal/sysinfo': {
          Version: 'v1.10.1',
          Commit: '82a973c04367123ae98bd9abdf80d9eda9b910e2',
          'Torch env info': { nvidia_gpu_models: ['GPU 0: NVIDIA GeForce RTX 3060'] },
        },
        '/sdapi/v1/memory': { ram: {}, cuda: { system: { free: 1, used: 1, total: 12_884_377_600 } } },
        '/sdapi/v1/cmd-flags': { medvram: true, xformers: true, lowvram: false },
        '/sdapi/v1/options': { sd_model_checkpoint: 'x.safetensors [abcdef1234]', sd_checkpoint_hash: '' },
      }),
    );
    expect(facts).toEqual({
      backend: 'AUTOMATIC1111',
      version: 'v1.10.1',
      commit: '82a973c04367123ae98bd9abdf80d9eda9b910e2',
      device: 'NVIDIA GeForce RTX 3060, 12 GiB --medvram --xformers',
      modelHash: 'abcdef1234',
    });
  });

  test('of SD.Next stand on a page of its own, as in list/version of sdnext-2026-07', async () => {
    const facts = await readServerIdentity(
      serverOf({
        '/openapi.json': spec('/sdapi/v1/txt2img', '/sdapi/v1/version'),
        '/sdapi/v1/version': { app: 'sd.next', updated: '2026-07-23', commit: '058a7f0cf' },
      }),
    );
    expect(facts).toMatchObject({
      backend: 'SD.Next',
      version: '2026-07-23',
      commit: '058a7f0cf',
      device: 'unknown',
    });
  });

  test('that answers oddly are unknown', async () => {
    const facts = await readServerIdentity(
      serverOf({
        '/openapi.json': a1111,
        '/internal/sysinfo': null,
        '/sdapi/v1/memory': [1],
        '/sdapi/v1/cmd-flags': 'x',
        '/sdapi/v1/options': { sd_checkpoint_hash: 7 },
      }),
    );
    expect(facts).toMatchObject({ version: null, commit: null, device: 'unknown', modelHash: null });
  });
});

test('a picture says which version and which model drew it', () => {
  const infotexts = ['a fox\nSteps: 4, Seed: 1, Model hash: ed4d1cd5ae, Version: neo-2.26'];
  const answer = (body: string): Answer => ({ status: 200, headers: new Map(), body });
  const drawn = answer(JSON.stringify({ info: JSON.stringify({ infotexts }) }));
  const odd = ['<p>', '{}', '{"info":"x"}', '{"info":"{\\"infotexts\\":[3]}"}'].map(answer);
  expect(readDrawnFacts([...odd, drawn])).toEqual({ version: 'neo-2.26', modelHash: 'ed4d1cd5ae' });
  expect(readDrawnFacts(odd)).toEqual({ version: null, modelHash: null });
});

test('a mock is never live: its first answer ends the run', async () => {
  const target = createLiveTarget(await createMockTarget({ instance: undefined, replay: true }));
  await expect(readServerIdentity(target)).rejects.toThrow(
    /^mock webui-1\.10\.1 is a mock \(x-mock-source: \w+\), and the ledger is for live servers alone; give the URL/,
  );
});

test('a live server passes', async () => {
  const target = createLiveTarget(serverOf({ '/openapi.json': a1111 }));
  expect(await readServerIdentity(target)).toMatchObject({ backend: 'AUTOMATIC1111' });
});
