import { type ContractReport, formatReport } from '../report/index.ts';
import type { Output } from './output.ts';
import { type ReportOptions, writeReports } from './report-args.ts';

/**
 * Prints a report and writes it to the files that are asked for.
 *
 * @returns the exit code
 * @throws {ContractError} when a file cannot be written
 */
export async function finishRun(
  report: ContractReport,
  options: ReportOptions,
  print: Output,
): Promise<number> {
  print(formatReport(report, options));
  await writeReports(report, options.files);
  return report.verdict.passed ? 0 : 1;
}
