import { toHaveNoUnmatched } from './to-have-no-unmatched.ts';
import { toHaveReceived, toHaveReceivedTimes } from './to-have-received.ts';

/** What `useMock` adds to `expect`, for those who want to add it themselves: `expect.extend(matchers)`. */
export const matchers = { toHaveReceived, toHaveReceivedTimes, toHaveNoUnmatched };

declare module 'vitest' {
  // Vitest's own name for its first type parameter, which a merged interface must repeat.
  interface Matchers<T> {
    /**
     * The mock was asked this at least once. A body need only hold what is named here, as with `toMatchObject`; so need a
     * query, unless the path has one.
     */
    toHaveReceived(method: string, path: string, body?: unknown): T;
    /** As `toHaveReceived`, exactly so many times. */
    toHaveReceivedTimes(times: number, method: string, path: string, body?: unknown): T;
    /** Every request had a route, and every generation a recording. */
    toHaveNoUnmatched(): T;
  }
}
