import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { scenarios } from '../../../scenarios/index.ts';
import { parseAge } from '../../ledger/index.ts';
import { selectScenarios } from '../../replay/select-scenarios.ts';
import { createReport } from '../../report/index.ts';
import { verify } from '../../verify/verify.ts';
import { checkAges } from '../check-ages.ts';
import { compareRunPictures } from '../compare-run-pictures.ts';
import { createMockTarget } from '../create-mock-target.ts';
import { finishRun } from '../finish-run.ts';
import { defaultLedgerFile, loadLedger } from '../ledger-file.ts';
import { liveScenarios } from '../live-scenarios.ts';
import { openLedger } from '../open-ledger.ts';
import { openTarget } from '../open-target.ts';
import type { Output } from '../output.ts';
import { createNodePictureChecker } from '../picture-checker.ts';
import { parseReportArgs } from '../report-args.ts';
import { runArgs } from '../run-args.ts';

const args = {
  ...runArgs,
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
    async run({ args: { url, instance, only, pictures, ledger, ...rest } }): Promise<number> {
      const reporting = parseReportArgs(rest);
      const age = rest['max-age'];
      const maxAge = age === undefined ? undefined : parseAge(age);
      const chosen = selectScenarios(scenarios, only, ({ name }) => name);
      const opened = await openTarget({ url, instance, replay: rest.replay, timeout: rest.timeout });
      const startedAt = new Date();
      const begin = performance.now();
      try {
        const record = ledger === undefined ? undefined : await openLedger(ledger, opened);
        const target = record?.target ?? opened;
        const recorded = await createMockTarget({ instance, replay: true });
        const computed = await createMockTarget({ instance, replay: false });
        const check = createNodePictureChecker();
        const played = await verify({ scenarios: chosen, target, recorded, computed, check });
        const gates = rest['fail-on-pictures'];
        const seen =
          pictures || gates
            ? await compareRunPictures(played, target, gates ? reporting.failOn : 'cosmetic')
            : { results: played, pictures: [], notes: [] };
        const report = createReport(seen.results, {
          command: 'verify',
          target: target.name,
          recorded: `the recordings of ${recorded.name} and what it computes`,
          startedAt,
          durationMs: performance.now() - begin,
          failOn: reporting.failOn,
          pictures: seen.pictures,
          notes: seen.notes,
        });
        const code = await finishRun(report, reporting, print);
        if (record) print(await record.record(report, played));
        if (age === undefined || maxAge === undefined) return code;
        const names = chosen.map(({ name }) => name).filter((name) => liveScenarios.includes(name));
        const gate = { maxAge, text: age, scenarios: names, now: new Date() };
        return checkAges(await loadLedger(ledger ?? defaultLedgerFile), gate, print) ? code : 1;
      } finally {
        await opened.close();
      }
    },
  });
}
