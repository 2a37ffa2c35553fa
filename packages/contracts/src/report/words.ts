import type { Against } from '../compare/drift.ts';
import type { ContractReport, PictureLikeness, Score } from './report.ts';

/** How either side of a difference is called, by whose word counts. */
const sides: Readonly<Record<Against, readonly [before: string, after: string]>> = {
  recorded: ['recorded', 'live'],
  mock: ['mock', 'live'],
  scenario: ['expected', 'found'],
  schema: ['schema', 'answer'],
};

/** `recorded` and `live`; of two recordings `before` and `after`. */
export function nameSides(
  against: Against,
  { command }: Pick<ContractReport, 'command'>,
): readonly [string, string] {
  return command === 'diff' && against === 'recorded' ? ['before', 'after'] : sides[against];
}

export const likenessWords: Readonly<Record<PictureLikeness, string>> = {
  same: 'same picture',
  close: 'close',
  other: 'another picture',
};

/** `1 exchange`, `3 exchanges`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Rounded down, so that 100.0 % always means all of them. */
export function formatPercent({ equal, total }: Score): string {
  return `${((total === 0 ? 1000 : Math.floor((equal / total) * 1000)) / 10).toFixed(1)} %`;
}

/** `same picture: 3, close: 1`; undefined where no picture was compared. */
export function countPictures({ pictures }: ContractReport): string | undefined {
  if (pictures.length === 0) return undefined;
  return (['same', 'close', 'other'] as const)
    .map(
      (likeness) => [pictures.filter((picture) => picture.likeness === likeness).length, likeness] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, likeness]) => `${likenessWords[likeness]}: ${number}`)
    .join(', ');
}
