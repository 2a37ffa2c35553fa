import { createVirtualClock, type VirtualClock } from '../replay/virtual-clock.ts';
import type { Target } from '../target/target.ts';
import { createUrlTarget } from '../target/url-target.ts';
import { createMockTarget } from './create-mock-target.ts';
import { parseCount } from './parse-count.ts';

export type TargetArgs = {
  url: string | undefined;
  instance: string | undefined;
  replay: boolean;
  timeout: string;
};

/** A server that a run judges, and the time by which it lives. */
export type OpenTarget = { target: Target; clock: VirtualClock | undefined };

/** The server that a run judges: the one at `url`, else a fresh mock in this process, for which no time has to pass. */
export async function openTarget({ url, instance, replay, timeout }: TargetArgs): Promise<OpenTarget> {
  if (url !== undefined) {
    const target = createUrlTarget(url, { timeout: parseCount('--timeout', timeout) * 1000 });
    return { target, clock: undefined };
  }
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance, replay, clock: clock.mock });
  return { target: clock.watch(mock), clock };
}
