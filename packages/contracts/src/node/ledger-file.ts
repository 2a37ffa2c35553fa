import { readFile } from 'node:fs/promises';
import { ContractError } from '../errors/contract-error.ts';
import { createLedger, formatLedger, type Ledger, parseLedger } from '../ledger/index.ts';
import { writeOutput } from './write-output.ts';

/** Where the ledger is unless a flag says so. */
export const defaultLedgerFile = 'ledger.json';

/**
 * Reads a ledger; one that is not there is an empty one.
 *
 * @throws {ContractError} when it is broken, or of a later version
 */
export async function loadLedger(file: string): Promise<Ledger> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return createLedger();
    throw new ContractError(`${file} cannot be read (${(error as Error).message}); give another path.`, {
      cause: error,
    });
  }
  return parseLedger(text, file);
}

/** @throws {ContractError} when the file cannot be written */
export async function saveLedger(file: string, ledger: Ledger): Promise<void> {
  await writeOutput(file, formatLedger(ledger), 'ledger');
}
