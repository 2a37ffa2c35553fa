/** Time as a replay sees it; passed in, so that a virtual one can drive it. */
export type Clock = {
  /** Milliseconds; only differences count. */
  now(): number;
  sleepUntil(time: number): Promise<void>;
};

export const realClock: Clock = {
  now: () => performance.now(),
  sleepUntil: (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now()))),
};
