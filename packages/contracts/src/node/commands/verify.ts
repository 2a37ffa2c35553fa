import { randomUUID } from 'node:crypto';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { scenarios } from '../../../scenarios/index.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport } from '../../report/index.ts';
import { verify } from '../../verify/verify.ts';
import { compareRunPictures, pictureArgs } from '../compare-run-pictures.ts';
import { createMocks } from '../create-mocks.ts';
import { finishRun } from '../finish-run.ts';
import { ledgerArgs, parseLedgerArgs } from '../ledger-args.ts';
import { openLedger } from '../open-ledger.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { createNodePictureChecker } from '../picture-checker.ts';
import { createProgress, type ProgressOutput } from '../progress.ts';
import { parseReportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';

const args = { ...runArgs, ...pictureArgs, ...ledgerArgs } satisfies ArgsDef;

/** `verify`: plays the scenarios on a server and says whether the recordings and the mock agree with it. */
export function createVerifyCommand(print: Output, output?: ProgressOutput): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'verify', description: 'Play the scenarios and compare with the recordings and the mock' },
    args,
    async run({ args: { url, instance, only, ...rest } }): Promise<number> {
      const reporting = parseReportArgs(rest);
      const ledgerOptions = parseLedgerArgs(rest);
      const chosen = selectScenarios(scenarios, only, ({ name }) => name);
      const opened = await openTarget({ url, instance, replay: rest.replay, timeout: rest.timeout });
      const startedAt = new Date();
      const begin = performance.now();
      const progress = createProgress(output);
      try {
        const ledger = await openLedger(ledgerOptions, opened, print);
        const { target } = ledger;
        const played = await verify({
          scenarios: chosen,
          target,
          createMocks: createMocks({ instance }),
          check: createNodePictureChecker(),
          runId: randomUUID().slice(0, 8),
          onScenario: ({ name, index, total }) => progress.show({ label: name, done: index, total }),
        });
        const seen = await compareRunPictures(played.results, target, rest, reporting.failOn);
        progress.end();
        const report = createReport(seen.results, {
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${instance ?? 'webui-1.10.1'} and what a mock computes`,
          startedAt,
          durationMs: performance.now() - begin,
          failOn: reporting.failOn,
          notes: [...played.notes, ...seen.notes],
          pictures: seen.pictures,
        });
        const code = await finishRun(report, reporting, print);
        const names = chosen.map(({ name }) => name);
        return (await ledger.finish(report, played.results, names)) ? code : 1;
      } finally {
        progress.end();
        await opened.close();
      }
    },
  });
}
