/** Time as the mock sees it. Passed in, so that a test can own it. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Resolves after that many milliseconds, or as soon as the signal aborts. Never rejects. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (ms <= 0 || signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
    }),
};
