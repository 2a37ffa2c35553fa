import type { DriftKind } from '../compare/drift.ts';

/** What each kind of difference is, as a heading. */
export const kindTitles: Readonly<Record<DriftKind, string>> = {
  status: 'Another status',
  header: 'Another header',
  missing: 'Something is gone',
  added: 'Something is new',
  type: 'Another type',
  null: 'Null where there was a value',
  length: 'Another length',
  value: 'Another value',
  relation: 'Values no longer relate as they did',
  order: 'Another order',
  spacing: 'Other white space',
  picture: 'Another format, size or make of a picture',
  unlike: 'A picture shows something else',
  schema: 'Not what the spec says',
  scenario: 'Not what the scenario demands',
  spec: 'Another OpenAPI document',
};

/** A later program may have added kinds. */
export function titleOf(kind: string): string {
  return Object.hasOwn(kindTitles, kind) ? kindTitles[kind as DriftKind] : kind;
}
