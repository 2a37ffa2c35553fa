import { describe, expect, test, vi } from 'vitest';
import { createManualClock } from './manual-clock.ts';

describe('createManualClock', () => {
  test('wakes who waits in the order of their times, and who waits again within the same advance', async () => {
    const clock = createManualClock(1000);
    const log: string[] = [];
    const sleepTwice = async (name: string, ms: number) => {
      for (let round = 0; round < 2; round++) {
        await clock.wait(ms);
        log.push(`${name} at ${clock.now()}`);
      }
    };
    void sleepTwice('slow', 50);
    void sleepTwice('quick', 30);
    await clock.advance(99);
    expect(log).toEqual(['quick at 1030', 'slow at 1050', 'quick at 1060']);
    expect(clock.now()).toBe(1099);
    await clock.advance(1);
    expect(log.at(-1)).toBe('slow at 1100');
  });

  test.each([
    ['no time', 0, undefined],
    ['a signal that has aborted', 100, AbortSignal.abort()],
  ])('does not wait for %s', async (_, ms, signal) => {
    await createManualClock().wait(ms, signal);
  });

  test('an abort ends a wait', async () => {
    const clock = createManualClock();
    const abort = new AbortController();
    const waited = clock.wait(100, abort.signal);
    abort.abort();
    await waited;
  });

  test('tells several when somebody waits, and at once when somebody does already', async () => {
    const clock = createManualClock();
    const told = Promise.all([clock.untilWaiting(), clock.untilWaiting()]);
    void clock.wait(10);
    await told;
    await clock.untilWaiting();
  });

  test('moves on under fake timers', async () => {
    vi.useFakeTimers();
    try {
      const clock = createManualClock();
      const waited = clock.wait(10);
      await clock.advance(10);
      await waited;
    } finally {
      vi.useRealTimers();
    }
  });
});
