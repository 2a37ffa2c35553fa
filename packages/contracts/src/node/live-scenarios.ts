import { scenarios } from '../../scenarios/index.ts';

/**
 * The names of the scenarios that a live server is to have passed, in the order in which they are played: neither those that
 * are played on a mock only, nor those for which a server must want a password.
 */
export const liveScenarios: readonly string[] = scenarios
  .filter(({ mockOnly, needs = [] }) => mockOnly === undefined && !needs.includes('auth'))
  .map(({ name }) => name);
