import type { Scenario } from '../src/verify/scenario.ts';

/** What is played, and in how many sampling steps a small picture is drawn. */
export type Selection = { scenarios: readonly Scenario[]; steps: number };

/** How many pictures a smoke run draws at most, the one at its start among them. */
export const smokeGenerations = 12;

/** A run of less than a minute on a processor: at most 12 pictures, none larger than 64x64, in two steps each. */
export function toSmokeRun(scenarios: readonly Scenario[]): Selection {
  return { scenarios: scenarios.filter(({ smoke = false }) => smoke), steps: 2 };
}
