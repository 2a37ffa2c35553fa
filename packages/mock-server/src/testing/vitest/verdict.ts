import type { Journal } from '../../journal/journal.ts';

/** What a matcher looks at: a mock of `useMock`, or an app that keeps a journal. */
export type Asked = { readonly journal: Pick<Journal, 'entries'> };

/** What a matcher says. Vitest shows how `actual` and `expected` differ, where there are any. */
export type Verdict = { pass: boolean; message: () => string; actual?: unknown; expected?: unknown };
