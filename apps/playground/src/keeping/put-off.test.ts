import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { putOff } from './put-off.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does it once, after a while of quiet', () => {
  const action = vi.fn();
  const ask = putOff(action, 100);
  ask();
  vi.advanceTimersByTime(60);
  ask();
  vi.advanceTimersByTime(99);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledOnce();
});

it('does at once what waits when it is told to, and nothing when nothing waits', () => {
  const action = vi.fn();
  const ask = putOff(action, 100);
  ask.flush();
  expect(action).not.toHaveBeenCalled();
  ask();
  ask.flush();
  vi.runAllTimers();
  expect(action).toHaveBeenCalledOnce();
});
