import type { Severity } from '../severity.ts';
import type { Drift, DriftKind } from './drift.ts';

/** What each kind of drift means to a caller, where nothing below says otherwise. */
const byKind: Readonly<Record<DriftKind, Severity>> = {
  status: 'breaking',
  header: 'risky',
  missing: 'breaking',
  added: 'additive',
  type: 'breaking',
  null: 'breaking',
  length: 'breaking',
  value: 'risky',
  relation: 'risky',
  order: 'cosmetic',
  spacing: 'cosmetic',
  picture: 'breaking',
  unlike: 'cosmetic',
  schema: 'breaking',
  scenario: 'risky',
  spec: 'risky',
};

/** The exceptions: the first that fits counts. */
const exceptions: readonly { fits: (drift: Omit<Drift, 'severity'>) => boolean; severity: Severity }[] = [
  // A script is called with its arguments by place: one more is as bad as one less.
  { fits: ({ kind, path }) => kind === 'added' && /\.args\[\d+\]$/.test(path), severity: 'breaking' },
  { fits: ({ kind, path }) => kind === 'order' && /\.args$/.test(path), severity: 'breaking' },
  // More seeds or infotexts than before are there for who reads them; a picture more or less is another answer.
  {
    fits: ({ kind, path, recorded, live }) =>
      kind === 'length' && !/\.images\.length$/.test(path) && Number(live) > Number(recorded),
    severity: 'risky',
  },
  // A title is for people.
  {
    fits: ({ kind, path }) => kind === 'value' && /\.(?:label|description)$/.test(path),
    severity: 'cosmetic',
  },
];

export function severityOf(drift: Omit<Drift, 'severity'>): Severity {
  return exceptions.find(({ fits }) => fits(drift))?.severity ?? byKind[drift.kind];
}
