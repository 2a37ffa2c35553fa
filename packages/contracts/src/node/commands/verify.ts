import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { createReport } from '../../report/index.ts';
import { createTimeLimit } from '../../verify/time-limit.ts';
import { chooseScenarios, parseLimits } from '../choose-scenarios.ts';
import { compareRunPictures, leaveForScenarios, pictureArgs } from '../compare-run-pictures.ts';
import { finishRun } from '../finish-run.ts';
import { ledgerArgs, parseLedgerArgs } from '../ledger-args.ts';
import { openLedger } from '../open-ledger.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { createProgress, type ProgressOutput } from '../progress.ts';
import { parseReportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';
import { openRunState } from '../run-state-file.ts';
import { runVerify } from '../run-verify.ts';
import { verifyArgs } from '../verify-args.ts';

const args = { ...runArgs, ...verifyArgs, ...pictureArgs, ...ledgerArgs } satisfies ArgsDef;

/** `verify`: plays the scenarios on a server and says whether the recordings and the mock agree with it. */
export function createVerifyCommand(print: Output, output?: ProgressOutput): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'verify', description: 'Play the scenarios and compare with the recordings and the mock' },
    args,
    async run({ args: { instance, resume, ...rest }, rawArgs }): Promise<number> {
      const reporting = parseReportArgs(rest);
      const ledgerOptions = parseLedgerArgs(rest);
      const limits = parseLimits(rest);
      const limit = createTimeLimit(limits.maxTimeMs);
      const selection = await chooseScenarios(rest);
      const { target: opened, clock } = await openTarget({ ...rest, instance }, rawArgs);
      const startedAt = new Date();
      const begin = performance.now();
      const progress = createProgress(output);
      try {
        const ledger = await openLedger(ledgerOptions, opened, print);
        const { target } = ledger;
        const recorded = instance ?? 'webui-1.10.1';
        const key = { target: target.name, recorded, steps: selection.steps };
        const state = resume === undefined ? undefined : await openRunState(resume, key);
        const { results, ...outcome } = await runVerify({
          selection,
          target,
          clock,
          instance,
          limits: leaveForScenarios(limits, rest),
          state,
          onScenario: ({ name, index, total }) => progress.show({ label: name, done: index, total }),
        });
        const { failOn } = reporting;
        const seen = await compareRunPictures(results, { flags: rest, target, failOn, limit });
        progress.end();
        const report = createReport(seen.results, {
          ...outcome,
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${recorded} and what a mock computes`,
          startedAt,
          durationMs: performance.now() - begin,
          failOn,
          notes: [...outcome.notes, ...seen.notes],
          pictures: seen.pictures,
        });
        const code = await finishRun(report, reporting, print);
        const chosen = selection.scenarios.map(({ name }) => name);
        return (await ledger.finish(report, results, chosen)) ? code : 1;
      } finally {
        progress.end();
        await opened.close();
      }
    },
  });
}
