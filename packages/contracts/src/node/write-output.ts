import { mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
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
    if (found && !found.isFile()) return await writeFile(file, text);
    await mkdir(dirname(file), { recursive: true });
    // Through a link what it points to is replaced, not the link.
    await replaceFile(found ? await realpath(file) : file, text);
  } catch (error) {
    throw new ContractError(
      `The ${what} cannot be written to ${file} (${describeError(error)}); give another path.`,
      { cause: error },
    );
  }
}

/** Not by write-file-atomic 7: where the disk ends in the middle of a write it puts the half in the place of the whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // the first failure is the one to tell
    throw error;
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
