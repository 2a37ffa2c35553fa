/** How the client waits. The mock server's clock is one too, so that a test may give the same to both. */
export type Clock = {
  /**
   * Resolves after that many milliseconds, or as soon as the signal fires; never rejects, leaves no timer behind.
   *
   * @param isBackground whether nobody waits for it: then it must not keep the process alive
   */
  wait(ms: number, signal?: AbortSignal, isBackground?: boolean): Promise<void>;
};

export const systemClock: Clock = {
  wait: (ms, signal, isBackground = false) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      // Where a timer is an object, as in Node, it can be told not to keep the process alive.
      if (isBackground) (timer as { unref?(): void }).unref?.();
      signal?.addEventListener('abort', wake);
    }),
};
