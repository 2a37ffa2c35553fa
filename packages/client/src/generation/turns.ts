/** Places at the server; who finds none waits in order. */
export type Turns = {
  /** Whether who comes now has to wait. */
  readonly areTaken: boolean;
  /**
   * Resolves when it is this one's turn, with what ends it.
   *
   * @throws the signal's reason when that fires first
   */
  take(signal: AbortSignal): Promise<() => void>;
};

/** @param count of places: so many may be at the server at once */
export function createTurns(count: number): Turns {
  const waiting: (() => void)[] = [];
  let free = count;

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal.reason);
      };
      waiting.push(begin);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    get areTaken() {
      return free === 0;
    },
    take: async (signal) => {
      signal.throwIfAborted();
      if (free > 0) free -= 1;
      else await wait(signal);
      return leave;
    },
  };
}
