import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { parseAge } from '../../ledger/index.ts';
import { createReport } from '../../report/index.ts';
import { checkAges } from '../check-ages.ts';
import { chooseScenarios, parseLimits } from '../choose-scenarios.ts';
import { compareRunPictures } from '../compare-run-pictures.ts';
import { finishRun } from '../finish-run.ts';
import { defaultLedgerFile, loadLedger } from '../ledger-file.ts';
import { liveScenarios } from '../live-scenarios.ts';
import { openLedger } from '../open-ledger.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { parseReportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';
import { openRunState } from '../run-state-file.ts';
import { runVerify } from '../run-verify.ts';
import { verifyArgs } from '../verify-args.ts';

const args = {
  ...runArgs,
  ...verifyArgs,
  pictures: {
    type: 'boolean',
    default: false,
    description: 'Also compare what recorded and live pictures show; draws two small ones more',
  },
  'fail-on-pictures': {
    type: 'boolean',
    default: false,
    description: 'Let a picture that shows something else fail the run; implies --pictures',
  },
  ledger: {
    type: 'string',
    valueHint: 'FILE',
    description: 'Write the run into a ledger when it is green and live',
  },
  'max-age': {
    type: 'string',
    valueHint: 'AGE',
    description: `Exit 1 when a scenario has no green live run within 36h, 30d or 2w; read from --ledger or ${defaultLedgerFile}`,
  },
} satisfies ArgsDef;

/** `verify`: plays the scenarios on a server and says whether the recordings and the mock agree with it. */
export function createVerifyCommand(print: Output): CommandDef<typeof args> {
  return defineCommand({
    meta: { name: 'verify', description: 'Play the scenarios and compare with the recordings and the mock' },
    args,
    async run({ args: { instance, pictures, ledger, resume, ...rest }, rawArgs }): Promise<number> {
      const reporting = parseReportArgs(rest);
      const age = rest['max-age'];
      const maxAge = age === undefined ? undefined : parseAge(age);
      const limits = parseLimits(rest);
      const selection = await chooseScenarios(rest);
      const { target: opened, clock } = await openTarget({ ...rest, instance }, rawArgs);
      const startedAt = new Date();
      const begin = performance.now();
      try {
        const record = ledger === undefined ? undefined : await openLedger(ledger, opened);
        const target = record?.target ?? opened;
        const recorded = instance ?? 'webui-1.10.1';
        const key = { target: target.name, recorded, steps: selection.steps };
        const state = resume === undefined ? undefined : await openRunState(resume, key);
        const outcome = await runVerify({ selection, target, clock, instance, limits, state });
        const gates = rest['fail-on-pictures'];
        const seen =
          pictures || gates
            ? await compareRunPictures(outcome.results, target, gates ? reporting.failOn : 'cosmetic')
            : { results: outcome.results, pictures: [], notes: [] };
        const report = createReport(seen.results, {
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${recorded} and what a mock computes`,
          startedAt,
          durationMs: performance.now() - begin,
          failOn: reporting.failOn,
          pictures: seen.pictures,
          notes: [...outcome.notes, ...seen.notes],
          coverage: outcome.coverage,
          knownGaps: outcome.knownGaps,
        });
        const code = await finishRun(report, reporting, print);
        if (record) print(await record.record(report, outcome.results));
        if (age === undefined || maxAge === undefined) return code;
        const names = selection.scenarios.map(({ name }) => name);
        const scenarios = names.filter((name) => liveScenarios.includes(name));
        const gate = { maxAge, text: age, scenarios, now: new Date() };
        return checkAges(await loadLedger(ledger ?? defaultLedgerFile), gate, print) ? code : 1;
      } finally {
        await opened.close();
      }
    },
  });
}
