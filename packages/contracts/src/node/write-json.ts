import { writeOutput } from './write-output.ts';

/** @throws {ContractError} when the file cannot be written */
export async function writeJson(file: string, report: unknown): Promise<void> {
  await writeOutput(file, `${JSON.stringify(report, null, 2)}\n`, 'report');
}
