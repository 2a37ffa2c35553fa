import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/playground',
      { test: { name: 'repository', include: ['test/browser/**/*.test.ts'] } },
    ],
  },
});
