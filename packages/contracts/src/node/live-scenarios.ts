import { scenarios } from '../../scenarios/index.ts';

/** The names of the scenarios that a live server is to have passed, in the order in which they are played. */
export const liveScenarios: readonly string[] = scenarios.map(({ name }) => name);
