import type { JournalEntry } from '../../journal/journal-entry.ts';

/** What a matcher looks at: a mock of `useMock`, or an app that keeps a journal. */
export type Asked = { readonly journal: { entries: () => readonly JournalEntry[] } };

/** What a matcher says. Vitest shows how `actual` and `expected` differ, where there are any. */
export type Verdict = { pass: boolean; message: () => string; actual?: unknown; expected?: unknown };
