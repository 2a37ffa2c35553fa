import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ContractError } from '../errors/contract-error.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place. Folders are made; what is no file (a pipe, a
 * device) is written as it is.
 *
 * @param what - how the message calls it: `report`
 * @throws {ContractError} when it cannot be written
 */
export async function writeOutput(file: string, text: string, what: string): Promise<void> {
  try {
    const found = await stat(file).catch(() => undefined);
    if (found && !found.isFile() && !found.isDirectory()) return await writeFile(file, text);
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new ContractError(
      `The ${what} cannot be written to ${file} (${describeError(error)}); give another path.`,
      { cause: error },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than a file may be',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  EEXIST: 'a part of its path is no folder',
  ENOTDIR: 'a part of its path is no folder',
};

function describeError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
