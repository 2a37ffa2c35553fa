import { defineConfig } from 'vitest/config';
import { sourceConditions } from './vitest.conditions.ts';

/** Third-party clients against the mock as a process: needs Python and, the first time, the package registries. */
export default defineConfig({
  ...sourceConditions,
  test: {
    name: 'clients',
    include: ['test/third-party/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/third-party/install-clients.ts'],
    silent: 'passed-only',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
