import type { Clock } from '../src/state/clock.ts';

/** A clock that stands still until a test moves it on. */
export type TestClock = Clock & { advance: (ms: number) => Promise<void> };

export function createTestClock(start = 1_750_000_000_000): TestClock {
  let now = start;
  const waiting = new Set<{ at: number; wake: () => void }>();
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const entry = { at: now + ms, wake: resolve };
        waiting.add(entry);
        signal?.addEventListener('abort', () => {
          waiting.delete(entry);
          resolve();
        });
      }),
    // In small steps, so that what wakes up may wait again within the same advance.
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...waiting].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        waiting.delete(next);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets every promise that can go on do so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
