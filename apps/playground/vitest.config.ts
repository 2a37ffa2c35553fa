import { defineProject } from 'vitest/config';
import { hungAfter, sourceConditions } from '../../vitest.conditions.ts';

export default defineProject({
  ...sourceConditions,
  test: {
    name: 'playground',
    include: ['src/**/*.test.ts', '{dev,e2e}/**/*.test.ts'],
    testTimeout: hungAfter,
  },
});
