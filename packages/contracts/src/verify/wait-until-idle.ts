import { TargetError } from '../errors/target-error.ts';
import { parseJson } from '../exchange/parse-json.ts';
import type { Clock } from '../replay/clock.ts';
import type { Target } from '../target/target.ts';

const LOOK_EVERY = 500;

/**
 * Waits until nobody else's generation runs: beside one, nothing that a scenario sees is its own.
 *
 * @param deadline - in milliseconds
 * @throws {TargetError} when the server is still at work then
 */
export async function waitUntilIdle(target: Target, clock: Clock, deadline: number): Promise<void> {
  const end = clock.now() + deadline;
  for (;;) {
    const { status, body } = await target.send({
      method: 'GET',
      path: '/sdapi/v1/progress?skip_current_image=true',
      headers: [],
      body: undefined,
    });
    const { state } = (parseJson(body) ?? {}) as { state?: { job?: unknown; job_count?: unknown } };
    // What says nothing of a job is no server that could be waited for.
    if (status !== 200 || typeof state?.job !== 'string' || state.job === '') return;
    if (clock.now() >= end) {
      throw new TargetError(
        `${target.name} is busy with a generation that this run did not ask for (${state.job}), for ` +
          `${Math.round(deadline / 1000)} seconds now; wait until it is done, or interrupt it, and run again.`,
      );
    }
    await clock.sleepUntil(clock.now() + LOOK_EVERY);
  }
}
