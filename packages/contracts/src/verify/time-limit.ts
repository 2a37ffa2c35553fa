/** How long what has begun may go on after the limit, so that it can leave the server as it found it, in milliseconds. */
const GRACE = 30_000;

/** The time of the wall, which goes on whatever clock the servers live by. */
export type Wall = {
  /** Milliseconds; only differences count. */
  now(): number;
  /** Calls back after so many milliseconds, unless what it returns is called first. */
  after(ms: number, then: () => void): () => void;
};

const realWall: Wall = {
  now: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

export type TimeLimit = {
  /** Whether nothing more may begin. */
  isOver(): boolean;
  /** Waits for work that has begun; undefined when it was not done in its time. */
  within<Result>(work: Promise<Result>): Promise<Result | undefined>;
};

/** @param maxMs - from now on; undefined for no limit */
export function createTimeLimit(maxMs: number | undefined, wall: Wall = realWall): TimeLimit {
  if (maxMs === undefined) return { isOver: () => false, within: (work) => work };
  const end = wall.now() + maxMs;
  return {
    isOver: () => wall.now() >= end,
    within: (work) =>
      new Promise((resolve, reject) => {
        const cancel = wall.after(Math.max(0, end + GRACE - wall.now()), () => resolve(undefined));
        work.then(resolve, reject).finally(cancel);
      }),
  };
}
