import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { builtInInstance, builtInInstanceFolder } from '../../node/load-instance.ts';
import type { ManualClock } from '../../state/manual-clock.ts';
import { useMock } from './use-mock.ts';

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('useMock', () => {
  const mock = useMock();
  const { fetch } = mock; // as a module would hand it to its client

  const vae = async () => (await (await fetch('/sdapi/v1/options')).json()).sd_vae;

  beforeEach(async () => {
    await fetch('/sdapi/v1/upscalers');
  });

  test.each(['first', 'second'])('gives the %s test a server at its start', async () => {
    expect(await vae()).not.toBe('None');
    await fetch('/sdapi/v1/options', post({ sd_vae: 'None' }));
    expect(await vae()).toBe('None');
    expect(mock.journal.entries().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /sdapi/v1/upscalers',
      'GET /sdapi/v1/options',
      'POST /sdapi/v1/options',
      'GET /sdapi/v1/options',
    ]);
  });

  const attempts: number[] = [];
  test('gives each attempt of a test that is tried again its own', { retry: 1 }, async () => {
    await fetch('/sdapi/v1/samplers');
    attempts.push(mock.journal.entries().length);
    expect(attempts).toEqual([2, 2]);
  });

  test('has an app', async () => {
    expect((await mock.app.request('/sdapi/v1/samplers')).status).toBe(200);
    expectTypeOf(mock).not.toHaveProperty('url');
    expectTypeOf(mock).not.toHaveProperty('clock');
  });
});

describe.concurrent('tests side by side', () => {
  const mock = useMock();
  const names = ['a', 'b', 'c', 'd'];
  const everyTest = createBarrier(names.length);

  test.each(names)('each see their own requests only: %s', async (name) => {
    await mock.fetch('/sdapi/v1/options', post({ samples_filename_pattern: name }));
    await everyTest();
    const options = await (await mock.fetch('/sdapi/v1/options')).json();
    await everyTest();
    expect(options.samples_filename_pattern).toBe(name);
    expect(mock).toHaveReceivedTimes(1, 'POST', '/sdapi/v1/options', { samples_filename_pattern: name });
    expect(mock.journal.entries()).toHaveLength(2);
  });
});

describe('outside a test', () => {
  const mock = useMock();
  let rejected: unknown;
  beforeAll(async () => {
    rejected = await mock.fetch('/sdapi/v1/samplers').catch((error: unknown) => error);
  });

  test('there is none, and it says where there is', () => {
    expect(rejected).toMatchObject({ message: expect.stringMatching(/no mock outside a test.*beforeEach/) });
  });
});

describe('with listen', () => {
  const mock = useMock({ listen: true });
  let lastUrl: string;

  test('answers on a port of its own', async () => {
    expectTypeOf(mock.url).toEqualTypeOf<string>();
    lastUrl = mock.url;
    expect(await (await globalThis.fetch(`${mock.url}/sdapi/v1/samplers`)).json()).toHaveLength(20);
    expect(mock).toHaveReceived('GET', '/sdapi/v1/samplers');
  });

  afterAll(() => expect(globalThis.fetch(`${lastUrl}/sdapi/v1/samplers`)).rejects.toThrow());
});

describe('with a manual clock', () => {
  const mock = useMock({ clock: 'manual', stepMs: 100 });

  test('a generation goes on as the test lets time pass', async () => {
    expectTypeOf(mock.clock).toEqualTypeOf<ManualClock>();
    const state = async () => (await (await mock.fetch('/sdapi/v1/progress')).json()).state;
    const reply = mock.fetch('/sdapi/v1/txt2img', post({ prompt: 'fox', steps: 10, width: 64, height: 64 }));
    await mock.clock.untilWaiting();
    await mock.clock.advance(300);
    expect(await state()).toMatchObject({ sampling_step: 3, sampling_steps: 10 });
    await mock.clock.advance(700);
    expect((await reply).status).toBe(200);
  });
});

describe.each([
  ['a folder', builtInInstanceFolder()],
  ['an instance', await builtInInstance()],
])('with %s', (_, instance) => {
  const mock = useMock({ instance, replay: false, journal: 1 });

  test('serves it, with the options of any mock', async () => {
    await mock.fetch('/sdapi/v1/samplers');
    await mock.fetch('/sdapi/v1/samplers');
    expect(mock.journal.entries()).toHaveLength(1);
  });
});

/** Waits until as many have come, again and again. */
function createBarrier(parties: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < parties) return;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    });
}
