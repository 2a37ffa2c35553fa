import { describe, expect, test, vi } from 'vitest';
import { createMockApp, createMockFetch } from './index.ts';
import { builtInInstance, createNodeCodecs } from './node/index.ts';
import { createManualClock } from './state/manual-clock.ts';

const instance = await builtInInstance();

function start() {
  const clock = createManualClock();
  const app = createMockApp(instance, { codecs: createNodeCodecs(), clock, stepMs: 100, replay: false });
  return { clock, fetch: createMockFetch(app) };
}

const generation = (signal: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ prompt: 'a fox', steps: 10, width: 64, height: 64 }),
  signal,
});

describe('createMockFetch', () => {
  test.each([
    '/sdapi/v1/samplers',
    'http://mock.example/sdapi/v1/samplers',
    new URL('http://mock/sdapi/v1/samplers'),
  ])('asks the app for %s', async (url) => {
    expect((await start().fetch(url)).status).toBe(200);
  });

  test('rejects with an AbortError when its signal aborts, and the generation runs on as on the server', async () => {
    const { clock, fetch } = start();
    const abort = new AbortController();
    const state = async () =>
      (await (await fetch('/sdapi/v1/progress?skip_current_image=true')).json()).state;
    const reply = fetch('/sdapi/v1/txt2img', generation(abort.signal));
    await vi.waitFor(async () => expect(await state()).toMatchObject({ job: 'scripts_txt2img' }));
    abort.abort();
    await expect(reply).rejects.toMatchObject({ name: 'AbortError' });
    await clock.advance(300);
    expect(await state()).toMatchObject({ sampling_step: 3, interrupted: false });
  });

  test('rejects at once with a signal that has aborted already', async () => {
    const { fetch } = start();
    await expect(fetch('/sdapi/v1/txt2img', generation(AbortSignal.abort()))).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
