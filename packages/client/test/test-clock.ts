// What the client loads later, now: loading takes real time, of which this clock knows nothing.
import '../src/endpoints/picture-requests.ts';
import '../src/generation/watching.ts';
import type { Clock } from '../src/index.ts';

/** A clock that stands still until a test moves it on. The mock server takes it too. */
export type TestClock = Clock & {
  now(): number;
  /** Milliseconds of the waits that are under way, shortest first. */
  waits(): number[];
  /** How many of them were asked for in the background. */
  backgroundWaits(): number;
  /** Moves on in small steps, so that what wakes up may wait again within the same advance. */
  advance(ms: number): Promise<void>;
};

export function createTestClock(start = 1_750_000_000_000): TestClock {
  let now = start;
  const waiting = new Set<{ at: number; isBackground: boolean; wake: () => void }>();
  const inOrder = () => [...waiting].sort((a, b) => a.at - b.at);
  return {
    now: () => now,
    waits: () => inOrder().map(({ at }) => at - now),
    backgroundWaits: () => inOrder().filter(({ isBackground }) => isBackground).length,
    wait: (ms, signal, isBackground = false) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          waiting.delete(entry);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const entry = { at: now + ms, isBackground, wake };
        waiting.add(entry);
        signal?.addEventListener('abort', wake);
      }),
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = inOrder()[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets all that can go on do so; a reply's body takes a few turns of the event loop. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Polls until it holds. @throws Error after ten seconds */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never came to this: ${holds}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
