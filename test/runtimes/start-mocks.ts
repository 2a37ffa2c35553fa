import { createMockApp } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs, serveMock } from '@sdwebui/mock-server/node';
import { onTestFinished } from 'vitest';
import type { Servers } from './suite.ts';

const apiAuth = [{ username: 'user', password: 'secret' }];

/** Mocks on free ports, slow enough to be watched; they end with the test. */
export async function startMocks(corsAllowOrigins: readonly string[] = []): Promise<Servers> {
  return {
    url: await startMock({ corsAllowOrigins }),
    lockedUrl: await startMock({ corsAllowOrigins, apiAuth }),
    closedUrl: await closedAddress(),
  };
}

/** An address at which nobody listens any more. */
export async function closedAddress(): Promise<string> {
  const { url, close } = await serveMock(
    createMockApp(await builtInInstance(), { codecs: createNodeCodecs() }),
    { host: '127.0.0.1', port: 0 },
  );
  await close();
  return url;
}

export async function startMock(flags: Partial<Parameters<typeof createMockApp>[1]> = {}): Promise<string> {
  const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs(), stepMs: 20, ...flags });
  const { url, close } = await serveMock(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return url;
}
