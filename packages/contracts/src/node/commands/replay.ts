import { basename } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { ContractError } from '../../errors/contract-error.ts';
import { replay } from '../../replay/replay.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport } from '../../report/index.ts';
import { finishRun } from '../finish-run.ts';
import { loadRecording } from '../load-recording.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { createNodePictureChecker } from '../picture-checker.ts';
import { createProgress, type ProgressOutput } from '../progress.ts';
import { parseReportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';

const args = {
  file: { type: 'positional', required: false, valueHint: 'FILE.har', description: 'The recording' },
  ...runArgs,
  // The same server answers the same requests: what differs at all is not what was recorded.
  'fail-on': { ...runArgs['fail-on'], default: 'cosmetic' as const },
} satisfies ArgsDef;

/** `replay FILE.har`: sends every request of a recording again and compares the answers. */
export function createReplayCommand(print: Output, output?: ProgressOutput): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'replay', description: 'Send every request of a HAR file again and compare the answers' },
    args,
    async run({ args: { file, instance, only, ...rest }, rawArgs }): Promise<number> {
      if (!file) throw new ContractError('No recording is given; write: sdwebui-contract replay FILE.har');
      const reporting = parseReportArgs(rest);
      const exchanges = selectScenarios(await loadRecording(file), only, ({ scenario }) => scenario);
      const { target, clock } = await openTarget({ ...rest, instance }, rawArgs);
      const startedAt = new Date();
      const begin = performance.now();
      const progress = createProgress(output);
      let done = 0;
      try {
        const results = await replay({
          exchanges,
          target,
          check: createNodePictureChecker(),
          ...(clock && { clock }),
          onResult: ({ exchange }) =>
            progress.show({ label: exchange.scenario, done: ++done, total: exchanges.length }),
        });
        progress.end();
        const report = createReport(results, {
          command: 'replay',
          target: target.name,
          recorded: basename(file),
          startedAt,
          durationMs: performance.now() - begin,
          failOn: reporting.failOn,
        });
        return await finishRun(report, reporting, print);
      } finally {
        progress.end();
        await target.close();
      }
    },
  });
}
