import { isGenerationRoute } from '../compare/random-seeds.ts';
import { routeOf } from '../exchange/read-request.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import type { Target } from '../target/target.ts';
import type { Clock } from './clock.ts';

/**
 * Time that passes only while somebody waits for it, for a run against mocks in the same process: a generation of four seconds
 * takes none, and no moment is missed however busy the machine is.
 */
export type VirtualClock = Required<Clock> & {
  /** The same time, as a mock asks for it. */
  mock: { now: () => number; wait: (ms: number, signal?: AbortSignal) => Promise<void> };
  /** Lets time stand still while a request to the target is at work, and not just waiting its turn. */
  watch(target: Target): Target;
};

/** @param start - milliseconds since 1970 */
export function createVirtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  let now = start;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  let working = 0;
  let generating = 0;

  /** Generations wait for each other, so one that waits for time to pass stands for all of them. */
  const isAtWork = (): boolean => working > 0 || (generating > 0 && sleepers.size === 0);
  const settle = async (): Promise<void> => {
    do await nextTurn();
    while (isAtWork());
  };
  const wakeNext = (before: number): boolean => {
    let next: { at: number; wake: () => void } | undefined;
    for (const sleeper of sleepers) if (!next || sleeper.at < next.at) next = sleeper;
    if (!next || next.at > before) return false;
    sleepers.delete(next);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  };

  return {
    now: () => now,
    async sleepUntil(time) {
      await settle();
      while (wakeNext(time)) await settle();
      now = Math.max(now, time);
    },
    async during(work) {
      let done = false;
      const end = (): void => {
        done = true;
      };
      work.then(end, end);
      await nextTurn();
      while (!done) {
        await settle();
        if (!done && !wakeNext(Number.POSITIVE_INFINITY)) await nextTurn();
      }
      return work;
    },
    mock: {
      now: () => now,
      wait: (ms, signal) =>
        new Promise((resolve) => {
          if (ms <= 0 || signal?.aborted) return resolve();
          const sleeper = { at: now + ms, wake: resolve };
          sleepers.add(sleeper);
          signal?.addEventListener('abort', () => {
            sleepers.delete(sleeper);
            resolve();
          });
        }),
    },
    watch: (target) => ({
      ...target,
      async send(request) {
        const waitsItsTurn = isQueued(request);
        if (waitsItsTurn) generating++;
        else working++;
        try {
          return await target.send(request);
        } finally {
          if (waitsItsTurn) generating--;
          else working--;
        }
      },
    }),
  };
}

/** Whether the server answers a request only when the generations before it are done. */
function isQueued(request: ContractRequest): boolean {
  const route = routeOf(request);
  return (
    request.method === 'POST' &&
    (isGenerationRoute(route) || /\/(?:refresh-\w+|(?:re|un)load-checkpoint)$/.test(route))
  );
}

/** Everything that can go on does so before the next turn, and so does what other threads have brought back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
