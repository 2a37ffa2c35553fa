import { defineProject } from 'vitest/config';
import { hungAfter, sourceConditions } from '../../vitest.conditions.ts';

export default defineProject({
  ...sourceConditions,
  test: {
    name: 'mock-server',
    include: ['{src,test,examples}/**/*.test.ts'],
    testTimeout: hungAfter,
    expect: { poll: { timeout: hungAfter } },
  },
});
