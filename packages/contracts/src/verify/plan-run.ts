import type { Scenario } from './scenario.ts';
import type { ServerFacts } from './server-facts.ts';

/** What a run may cost at most. */
export type Limits = {
  /** Pictures that may be drawn, the one that is drawn at the start among them. */
  maxGenerations?: number;
  /** Milliseconds after which no further scenario is begun. */
  maxTimeMs?: number;
};

export type RunPlan = {
  scenarios: Scenario[];
  /** What is left out and why, a sentence a reason. */
  notes: string[];
};

/**
 * Chooses what is played on a server: what it lacks, what no live server may be asked, and what would go beyond the limit is
 * left out, and said.
 *
 * @param spent - pictures that were drawn already
 */
export function planRun(
  scenarios: readonly Scenario[],
  facts: ServerFacts,
  { maxGenerations = Number.POSITIVE_INFINITY }: Limits,
  spent: number,
): RunPlan {
  const chosen: Scenario[] = [];
  const left = new Map<string, string[]>();
  const leave = (name: string, reason: string): void => {
    left.set(reason, [...(left.get(reason) ?? []), name]);
  };
  let drawn = spent;
  for (const scenario of scenarios) {
    const { name, generations = 0, needs = [], mockOnly } = scenario;
    const missing = needs.find((need) => !facts.abilities.has(need));
    if (mockOnly !== undefined && !facts.isMock) leave(name, `no live server is asked for it: ${mockOnly}`);
    else if (missing === 'auth') leave(name, 'the server wants no password');
    else if (missing !== undefined) leave(name, `the server has no ${missing}`);
    else if (drawn + generations > maxGenerations)
      leave(name, `only ${maxGenerations} generations are allowed`);
    else {
      drawn += generations;
      chosen.push(scenario);
    }
  }
  const notes = [...left].map(([reason, names]) => `Not played, since ${reason}: ${names.join(', ')}.`);
  return { scenarios: chosen, notes };
}
