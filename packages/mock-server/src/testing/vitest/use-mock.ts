import { AsyncLocalStorage } from 'node:async_hooks';
import { aroundEach, expect } from 'vitest';
import { matchers } from './matchers.ts';
import { type StartedMock, startTestMock } from './start-test-mock.ts';
import type { TestMockFor, TestMockOptions } from './test-mock.ts';

/**
 * Gives each test of the file, or of the `describe` that it is called in, a fresh mock, and `expect` the matchers
 * {@link toHaveReceived} and {@link toHaveNoUnmatched}. Tests that run side by side (`test.concurrent`) each get their own,
 * since what is returned stands for the mock of the test that uses it.
 *
 * @example
 * const mock = useMock();
 * const client = createClient({ baseUrl: 'http://mock', fetch: mock.fetch });
 *
 * test('asks for a fox', async () => {
 *   await client.txt2img({ prompt: 'a red fox' });
 *   expect(mock).toHaveReceived('POST', '/sdapi/v1/txt2img', { prompt: 'a red fox' });
 * });
 */
export function useMock<const Options extends TestMockOptions = Record<never, never>>(
  options?: Options,
): TestMockFor<Options> {
  expect.extend(matchers);
  const running = new AsyncLocalStorage<StartedMock>();
  aroundEach(async (runTest) => {
    const mock = await startTestMock(options ?? {});
    try {
      await running.run(mock, runTest);
    } finally {
      await mock.close();
    }
  });
  const current = (): StartedMock => {
    const mock = running.getStore();
    if (mock) return mock;
    throw new Error(
      'There is no mock outside a test: useMock() makes one for each, and ends it afterwards. ' +
        'Ask for it within test() or beforeEach(), not in beforeAll().',
    );
  };
  const mock = {
    // Async, so that asking outside a test rejects as any fetch that fails does.
    fetch: async (...request: Parameters<typeof fetch>) => current().fetch(...request),
    get app() {
      return current().app;
    },
    get journal() {
      return current().app.journal;
    },
    get url() {
      return current().url;
    },
    get clock() {
      return current().clock;
    },
  };
  // `url` and `clock` are in the type exactly where the options make them, which no check of types can follow.
  return mock as unknown as TestMockFor<Options>;
}
