import { createMockApp, type MockApp } from '../../app.ts';
import { createMockFetch } from '../../fetch.ts';
import type { Instance } from '../../instance/instance.ts';
import { createNodeCodecs } from '../../node/codecs.ts';
import { builtInInstanceFolder, loadInstance } from '../../node/load-instance.ts';
import { serveMock } from '../../node/serve-mock.ts';
import { type Clock, systemClock } from '../../state/clock.ts';
import { createManualClock } from '../../state/manual-clock.ts';
import type { TestMockOptions } from './test-mock.ts';

/** One mock, from the start of a test to its end. */
export type StartedMock = {
  app: MockApp;
  fetch: typeof fetch;
  url: string | undefined;
  clock: Clock;
  close: () => Promise<void>;
};

const instances = new Map<string, Promise<Instance>>();
const codecs = createNodeCodecs();

export async function startTestMock(options: TestMockOptions): Promise<StartedMock> {
  const { instance = builtInInstanceFolder(), listen = false, clock = systemClock, ...rest } = options;
  const time = clock === 'manual' ? createManualClock() : clock;
  const app = createMockApp(typeof instance === 'string' ? await loadOnce(instance) : instance, {
    codecs,
    journal: Number.POSITIVE_INFINITY,
    ...rest,
    clock: time,
  });
  const server = listen ? await serveMock(app, { host: '127.0.0.1', port: 0 }) : undefined;
  return {
    app,
    fetch: createMockFetch(app),
    url: server?.url,
    clock: time,
    close: async () => server?.close(),
  };
}

function loadOnce(folder: string): Promise<Instance> {
  const known = instances.get(folder);
  if (known) return known;
  const instance = loadInstance(folder);
  instances.set(folder, instance);
  return instance;
}
