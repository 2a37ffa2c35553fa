import { type CommandDef, defineCommand } from 'citty';
import { scenarios } from '../../../scenarios/index.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport } from '../../report/create-report.ts';
import { verify } from '../../verify/verify.ts';
import { createMockTarget } from '../create-mock-target.ts';
import { finishRun } from '../finish-run.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { createNodePictureChecker } from '../picture-checker.ts';
import { parseCount, runArgs } from '../run-args.ts';

/** `verify`: plays the scenarios on a server and says whether the recordings and the mock agree with it. */
export function createVerifyCommand(print: Output): CommandDef<typeof runArgs> {
  return defineCommand({
    meta: { name: 'verify', description: 'Play the scenarios and compare with the recordings and the mock' },
    args: runArgs,
    async run({ args: { url, instance, only, json, ...rest } }): Promise<number> {
      const maxDrifts = parseCount('--max-drifts', rest['max-drifts']);
      const chosen = selectScenarios(scenarios, only, ({ name }) => name);
      const target = await openTarget({ url, instance, replay: rest.replay, timeout: rest.timeout });
      const startedAt = new Date();
      const begin = performance.now();
      try {
        const recorded = await createMockTarget({ instance, replay: true });
        const computed = await createMockTarget({ instance, replay: false });
        const check = createNodePictureChecker();
        const results = await verify({ scenarios: chosen, target, recorded, computed, check });
        const report = createReport(results, {
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${recorded.name} and what it computes`,
          startedAt,
          durationMs: performance.now() - begin,
        });
        return await finishRun(report, { print, maxDrifts, json });
      } finally {
        await target.close();
      }
    },
  });
}
