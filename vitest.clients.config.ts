import { defineConfig } from 'vitest/config';
import { sourceConditions } from './vitest.conditions.ts';

/** What needs the package registries: third-party clients against the mock as a process, and our packages as a user installs them. */
export default defineConfig({
  ...sourceConditions,
  test: {
    name: 'clients',
    include: ['test/{third-party,packed}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/third-party/install-clients.ts'],
    silent: 'passed-only',
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
