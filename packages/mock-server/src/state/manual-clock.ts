import type { Clock } from './clock.ts';

/** A clock that stands still until it is moved on, so that a test owns the time of a generation. */
export type ManualClock = Clock & {
  /** Lets so many milliseconds pass, and everything happen that is due within them. */
  advance: (ms: number) => Promise<void>;
  /** Resolves as soon as somebody waits for time to pass: a generation has begun. */
  untilWaiting: () => Promise<void>;
};

/** Taken before a test may have put fake timers in its place. */
const { setTimeout } = globalThis;

/**
 * @param start what it shows at first, in milliseconds since the epoch
 * @example
 * const clock = createManualClock();
 * const app = createMockApp(instance, { codecs, clock, stepMs: 100 });
 * const reply = app.request('/sdapi/v1/txt2img', tenSteps);
 * await clock.untilWaiting();
 * await clock.advance(300); // three steps are done
 */
export function createManualClock(start = 1_750_000_000_000): ManualClock {
  let now = start;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const watchers: (() => void)[] = [];
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted) return resolve();
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        for (const tell of watchers.splice(0)) tell();
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          resolve();
        });
      }),
    // In small steps, so that what wakes up may wait again within the same advance.
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers.delete(next);
        next.wake();
        await settle();
      }
      now = end;
    },
    untilWaiting: () =>
      new Promise((resolve) => {
        if (sleepers.size > 0) resolve();
        else watchers.push(resolve);
      }),
  };
}

/** Lets every promise that can go on do so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
