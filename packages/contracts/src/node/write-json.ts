import { writeFile } from 'node:fs/promises';
import { ContractError } from '../errors/contract-error.ts';

/** @throws {ContractError} when the file cannot be written */
export async function writeJson(file: string, report: unknown): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new ContractError(
      `The report cannot be written to ${file} (${(error as Error).message}); give another path.`,
    );
  }
}
