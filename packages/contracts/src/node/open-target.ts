import { createVirtualClock, type VirtualClock } from '../replay/virtual-clock.ts';
import type { Target } from '../target/target.ts';
import { createUrlTarget } from '../target/url-target.ts';
import { createMockTarget } from './create-mock-target.ts';
import { type TargetFlags, toTargetOptions } from './target-args.ts';

export type OpenFlags = TargetFlags & {
  url?: string | undefined;
  instance?: string | undefined;
  replay: boolean;
};

/** A server that a run judges, and the time by which it lives; undefined for that of the wall. */
export type OpenTarget = { target: Target; clock: VirtualClock | undefined };

/** The server that a run judges: the one at `url`, else a fresh mock in this process, for which no time has to pass. */
export async function openTarget(
  { url, instance, replay, ...flags }: OpenFlags,
  rawArgs: readonly string[],
): Promise<OpenTarget> {
  if (url !== undefined)
    return { target: createUrlTarget(url, toTargetOptions(flags, rawArgs)), clock: undefined };
  const clock = createVirtualClock();
  const mock = await createMockTarget({ instance, replay, clock: clock.mock });
  return { target: clock.watch(mock), clock };
}
