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

/** The server that a run judges: the one at `url`, else a fresh mock in this process. */
export async function openTarget({ url, instance, replay, timeout }: TargetArgs): Promise<Target> {
  if (url === undefined) return createMockTarget({ instance, replay });
  return createUrlTarget(url, { timeout: parseCount('--timeout', timeout) * 1000 });
}
