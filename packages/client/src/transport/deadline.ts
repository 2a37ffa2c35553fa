import type { Clock } from './clock.ts';

/** A signal that follows the caller's and fires by itself after a time; `clear` leaves nothing behind. */
export type Deadline = { signal: AbortSignal | undefined; hasExpired(): boolean; clear(): void };

/** @param timeout milliseconds; `undefined` or 0 is for ever */
export function createDeadline(
  clock: Clock,
  caller: AbortSignal | undefined,
  timeout: number | undefined,
): Deadline {
  if (!timeout) return { signal: caller, hasExpired: () => false, clear: () => {} };
  const expiry = new AbortController();
  const cleared = new AbortController();
  void clock.wait(timeout, cleared.signal).then(() => {
    if (!cleared.signal.aborted) expiry.abort();
  });
  return {
    signal: caller ? AbortSignal.any([caller, expiry.signal]) : expiry.signal,
    hasExpired: () => expiry.signal.aborted,
    clear: () => cleared.abort(),
  };
}
