import { defineConfig } from 'vitest/config';
import { sourceConditions } from './vitest.conditions.ts';

/** What needs a browser: `npm run test:browser`. Every file has a browser and a mock of its own; the page is built once. */
export default defineConfig({
  ...sourceConditions,
  test: {
    include: [
      'apps/playground/e2e/**/*.e2e.ts',
      'packages/mock-server/{examples,test}/**/*.e2e.ts',
      'packages/contracts/test/**/*.e2e.ts',
    ],
    globalSetup: 'apps/playground/e2e/build-once.ts',
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } }, // a busy machine is no failure
    hookTimeout: 120_000, // the first start bundles the page's dependencies
    fileParallelism: false,
  },
});
