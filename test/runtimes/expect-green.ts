import { expect } from 'vitest';
import type { CaseResult } from './suite.ts';

/** Every case ran, and none failed. */
export function expectGreen(results: CaseResult[]): void {
  expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(results.length).toBeGreaterThan(10);
}
