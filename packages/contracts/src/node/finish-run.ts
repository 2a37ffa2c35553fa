import { formatReport } from '../report/format-report.ts';
import type { ContractReport } from '../report/report.ts';
import type { Output } from './output.ts';
import { writeJson } from './write-json.ts';

export type FinishOptions = { print: Output; maxDrifts: number; json: string | undefined };

/**
 * Prints a report and writes it to a file where one is asked for.
 *
 * @returns the exit code
 * @throws {ContractError} when the file cannot be written
 */
export async function finishRun(report: ContractReport, options: FinishOptions): Promise<number> {
  options.print(formatReport(report, options));
  if (options.json !== undefined) await writeJson(options.json, report);
  return report.total.equal === report.total.total ? 0 : 1;
}
