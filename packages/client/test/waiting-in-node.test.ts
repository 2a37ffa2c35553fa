import { expect, it } from 'vitest';
import { createClient } from '../src/index.ts';
import { systemClock } from '../src/transport/clock.ts';
import { drawn } from './drawn-replies.ts';
import { createGate } from './fake-fetch.ts';
import { serveLocally } from './serve-locally.ts';

/** Timers that keep the process alive. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('a wait leaves no timer behind, and one in the background keeps no process alive', async () => {
  const before = timers();
  const controller = new AbortController();
  const wait = systemClock.wait(3_600_000, controller.signal);
  expect(timers()).toBe(before + 1);
  controller.abort();
  await wait;
  expect(timers()).toBe(before);
  void systemClock.wait(3_600_000, undefined, true);
  expect(timers()).toBe(before);
  await systemClock.wait(3_600_000, controller.signal);
  await systemClock.wait(0);
});

it('a generation may take longer than Node waits for an answer', async () => {
  type Dispatcher = new (options: { headersTimeout: number }) => object;
  const key = Symbol.for('undici.globalDispatcher.1');
  const holder = globalThis as unknown as Record<symbol, { constructor: Dispatcher } | object>;
  await fetch('data:,'); // loads Node's HTTP client, and with it the holder's content
  const usual = holder[key] as { constructor: Dispatcher };
  const answer = createGate<void>();
  const server = await serveLocally(async () => {
    await answer.promise;
    return { body: drawn() };
  });
  try {
    // What Node's setGlobalDispatcher does; five minutes become less.
    holder[key] = new usual.constructor({ headersTimeout: 100 });
    const generation = createClient({ baseUrl: server.url }).txt2img({});
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: 'UND_ERR_HEADERS_TIMEOUT' } });
    answer.open();
    expect((await generation).images).toHaveLength(1);
  } finally {
    holder[key] = usual;
    await server.close();
  }
});
