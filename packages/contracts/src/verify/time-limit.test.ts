import { expect, test } from 'vitest';
import { createTimeLimit, type Wall } from './time-limit.ts';

/** A wall whose time is moved by hand. */
function createWall(): Wall & { pass(ms: number): void } {
  let now = 0;
  const waiting = new Set<{ at: number; then: () => void }>();
  return {
    now: () => now,
    after(ms, then) {
      const timer = { at: now + ms, then };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    pass(ms) {
      now += ms;
      for (const timer of [...waiting]) if (timer.at <= now && waiting.delete(timer)) timer.then();
    },
  };
}

test('nothing begins after the limit, and what has begun has half a minute to end', async () => {
  const wall = createWall();
  const limit = createTimeLimit(60_000, wall);
  expect(limit.isOver()).toBe(false);
  const stuck = limit.within(new Promise<string>(() => {}));
  wall.pass(60_000);
  expect(limit.isOver()).toBe(true);
  expect(await limit.within(Promise.resolve('done'))).toBe('done');
  wall.pass(30_000);
  expect(await stuck).toBeUndefined();
  await expect(limit.within(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});

test('no limit is none', async () => {
  const limit = createTimeLimit(undefined);
  expect(limit.isOver()).toBe(false);
  expect(await limit.within(Promise.resolve(1))).toBe(1);
});
