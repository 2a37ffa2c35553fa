import { defineConfig } from 'vitest/config';
import { sourceConditions } from './vitest.conditions.ts';

/** The built client in every runtime that it is for: `npm run test:runtimes`. Needs the package registry the first time. */
export default defineConfig({
  ...sourceConditions,
  test: {
    name: 'runtimes',
    include: ['test/runtimes/*.test.ts'],
    globalSetup: ['test/runtimes/install-runtimes.ts'],
    testTimeout: 120_000,
    maxWorkers: 2,
  },
});
