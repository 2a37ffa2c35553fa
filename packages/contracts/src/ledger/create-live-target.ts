import { TargetError } from '../errors/target-error.ts';
import { sourceOf } from '../exchange/source-of.ts';
import type { Target } from '../target/target.ts';

/** A target that is held to be a live server: the first answer that a mock has marked as its own ends the run. */
export function createLiveTarget(target: Target): Target {
  return {
    name: target.name,
    async send(request) {
      const answer = await target.send(request);
      const source = sourceOf(answer);
      if (source === undefined) return answer;
      throw new TargetError(
        `${target.name} is a mock (x-mock-source: ${source}), and the ledger is for live servers alone; ` +
          'give the URL of a server, or leave out --ledger.',
      );
    },
    close: () => target.close(),
  };
}
