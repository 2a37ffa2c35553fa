/** A signal that follows the caller's and fires by itself after a time; `clear` leaves nothing behind. */
export type Deadline = { signal: AbortSignal | undefined; hasExpired(): boolean; clear(): void };

/** @param timeout milliseconds; `undefined` or 0 is for ever */
export function createDeadline(caller: AbortSignal | undefined, timeout: number | undefined): Deadline {
  if (!timeout) return { signal: caller, hasExpired: () => false, clear: () => {} };
  const controller = new AbortController();
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    controller.abort();
  }, timeout);
  const follow = () => controller.abort(caller?.reason);
  if (caller?.aborted) follow();
  else caller?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    hasExpired: () => expired,
    clear: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', follow);
    },
  };
}
