import { scenarios } from '../../scenarios/index.ts';

/** The names of the scenarios that any live server can pass, in the order in which they are played. */
export const liveScenarios: readonly string[] = scenarios
  .filter(({ mockOnly, needs = [] }) => mockOnly === undefined && !needs.includes('auth'))
  .map(({ name }) => name);
