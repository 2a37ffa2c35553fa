import { createLiveTarget, readDrawnFacts, readServerIdentity, recordRun } from '../ledger/index.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { ContractReport } from '../report/index.ts';
import type { Target } from '../target/target.ts';
import { checkAges } from './check-ages.ts';
import type { LedgerOptions } from './ledger-args.ts';
import { defaultLedgerFile, loadLedger, saveLedger } from './ledger-file.ts';
import { liveScenarios } from './live-scenarios.ts';
import type { Output } from './output.ts';

export type OpenLedger = {
  /** The target, held to be live to the end of the run where the run is to be written. */
  target: Target;
  /**
   * Writes a green run into the ledger, leaves it as it is after any other, and says whether all that was chosen ran lately.
   *
   * @param chosen - names of the scenarios of this run
   * @returns false when something is too old
   * @throws {ContractError} when the file cannot be written
   */
  finish(
    report: ContractReport,
    results: readonly ExchangeResult[],
    chosen: readonly string[],
  ): Promise<boolean>;
};

/**
 * Makes ready for a run that is to stand in a ledger, before it begins: the file is read, and the server asked what it is.
 *
 * @throws {ContractError} when the file is no ledger
 * @throws {TargetError} when the target is a mock, or does not answer
 */
export async function openLedger(
  { file, limit }: LedgerOptions,
  judged: Target,
  print: Output,
): Promise<OpenLedger> {
  const read = file ?? defaultLedgerFile;
  if (file !== undefined || limit !== undefined) await loadLedger(read);
  const target = file === undefined ? judged : createLiveTarget(judged);
  const identity = file === undefined ? undefined : await readServerIdentity(target);

  const record = async (report: ContractReport, results: readonly ExchangeResult[]): Promise<void> => {
    if (!file || !identity) return;
    if (!isGreen(report)) {
      print(`${file} stays as it is: only a run without breaking or risky findings goes into the ledger.`);
      return;
    }
    const drawn = readDrawnFacts(results.map(({ live }) => live));
    const facts = {
      ...identity,
      version: identity.version ?? drawn.version,
      modelHash: identity.modelHash ?? drawn.modelHash,
    };
    // Read again: another run may have written to it meanwhile.
    await saveLedger(file, recordRun(await loadLedger(file), report, facts));
    const scenarios = new Set(report.exchanges.map(({ scenario }) => scenario)).size;
    print(`${file} has this run of ${scenarios} scenarios now.`);
  };
  return {
    target,
    async finish(report, results, chosen) {
      await record(report, results);
      if (!limit) return true;
      const scenarios = chosen.filter((name) => liveScenarios.includes(name));
      return checkAges(await loadLedger(read), { limit, scenarios, now: new Date(), print });
    },
  };
}

/** Whatever the run itself was to fail on. */
function isGreen({ verdict, severities }: ContractReport): boolean {
  return verdict.passed && severities.breaking === 0 && severities.risky === 0;
}
