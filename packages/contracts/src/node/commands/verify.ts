import { randomUUID } from 'node:crypto';
import { type CommandDef, defineCommand } from 'citty';
import { scenarios } from '../../../scenarios/index.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport } from '../../report/create-report.ts';
import { verify } from '../../verify/verify.ts';
import { createMocks } from '../create-mocks.ts';
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
        const { results, notes } = await verify({
          scenarios: chosen,
          target,
          createMocks: createMocks({ instance }),
          check: createNodePictureChecker(),
          runId: randomUUID().slice(0, 8),
        });
        const report = createReport(results, {
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${instance ?? 'webui-1.10.1'} and what a mock computes`,
          startedAt,
          durationMs: performance.now() - begin,
          notes,
        });
        return await finishRun(report, { print, maxDrifts, json });
      } finally {
        await target.close();
      }
    },
  });
}
