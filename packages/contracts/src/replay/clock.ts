/** Time as a replay sees it; passed in, so that a virtual one can drive it. */
export type Clock = {
  /** Milliseconds; only differences count. */
  now(): number;
  sleepUntil(time: number): Promise<void>;
  /** Lets time pass until the work is done. @default time passes by itself */
  during?<Result>(work: Promise<Result>): Promise<Result>;
};

export const realClock: Clock = {
  now: () => performance.now(),
  sleepUntil: (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now()))),
};

/** Waits for work that may take the clock's own time. */
export function passTime<Result>(clock: Clock, work: Promise<Result>): Promise<Result> {
  return clock.during ? clock.during(work) : work;
}
