import type { ContractReport, Finding, Likeness, Score } from './contract-report.ts';

const sides: Readonly<Record<string, readonly [before: string, after: string]>> = {
  recorded: ['recorded', 'live'],
  mock: ['mock', 'live'],
  scenario: ['expected', 'found'],
  schema: ['schema', 'answer'],
};

/** How either side of a difference is called, by whose word counts; of two recordings `before` and `after`. */
export function nameSides(
  { against }: Pick<Finding, 'against'>,
  { command }: Pick<ContractReport, 'command'>,
): readonly [before: string, after: string] {
  if (command === 'diff' && against === 'recorded') return ['before', 'after'];
  return (Object.hasOwn(sides, against) && sides[against]) || [against, 'live'];
}

export const likenessWords: Readonly<Record<Likeness, string>> = {
  same: 'Same picture',
  close: 'Close',
  other: 'Another picture',
};

/** `1 exchange`, `3 exchanges`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Rounded down, so that 100.0 % always means all of them. */
export function formatPercent({ equal, total }: Score): string {
  return `${((total === 0 ? 1000 : Math.floor((equal / total) * 1000)) / 10).toFixed(1)} %`;
}
