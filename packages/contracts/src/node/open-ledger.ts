import { createLiveTarget, readDrawnFacts, readServerIdentity, recordRun } from '../ledger/index.ts';
import type { ExchangeResult } from '../replay/replay.ts';
import type { ContractReport } from '../report/index.ts';
import type { Target } from '../target/target.ts';
import { loadLedger, saveLedger } from './ledger-file.ts';

export type OpenLedger = {
  /** The target, held to be live to the end of the run. */
  target: Target;
  /**
   * Writes a green run into the ledger; any other leaves it as it is.
   *
   * @returns what became of it, in a sentence
   * @throws {ContractError} when the file cannot be written
   */
  record(report: ContractReport, results: readonly ExchangeResult[]): Promise<string>;
};

/**
 * Makes ready for a run that is to stand in a ledger, before it begins: the file is read and the server asked what it is.
 *
 * @throws {ContractError} when the file is no ledger
 * @throws {TargetError} when the target is a mock, or does not answer
 */
export async function openLedger(file: string, judged: Target): Promise<OpenLedger> {
  await loadLedger(file);
  const target = createLiveTarget(judged);
  const identity = await readServerIdentity(target);
  return {
    target,
    async record(report, results) {
      if (!isGreen(report)) {
        return `${file} stays as it is: only a run without breaking or risky findings goes into the ledger.`;
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
      return `${file} has this run of ${scenarios} scenarios now.`;
    },
  };
}

/** Whatever the run itself was to fail on. */
function isGreen({ verdict, severities }: ContractReport): boolean {
  return verdict.passed && severities.breaking === 0 && severities.risky === 0;
}
