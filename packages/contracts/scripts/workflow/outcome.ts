import type { ContractReport } from '../../src/index.ts';

/** What a check of a live server came to. */
export type Outcome = Green | Drift | Broken;

export type Green = { kind: 'green'; report: ContractReport };
export type Drift = { kind: 'drift'; report: ContractReport };
/** The run could not be made, which says nothing about the API. */
export type Broken = { kind: 'broken'; reason: string };

/** As the command has it: 0 agrees, 1 drift, 2 could not run. */
export function exitCodeOf({ kind }: Outcome): number {
  return { green: 0, drift: 1, broken: 2 }[kind];
}
