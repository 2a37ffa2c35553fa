import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left alone, which on two cores is half of them
    projects: [
      'packages/*',
      'apps/playground',
      { test: { name: 'repository', include: ['test/browser/**/*.test.ts'] } },
    ],
  },
});
