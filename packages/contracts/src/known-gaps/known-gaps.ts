import type { KnownGap } from './known-gap.ts';

/** What the mock is known to do otherwise than the server. Empty is what it should be. */
export const knownGaps: readonly KnownGap[] = [];
