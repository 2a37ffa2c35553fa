import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GenerateError } from './generate-error.ts';
import { generatedMark } from './text/header.ts';

/**
 * Whether the file has exactly this text. One that is not to be there counts only when an earlier run wrote it: somebody
 * else's file is left alone.
 */
export async function isUpToDate(file: string, text: string | undefined): Promise<boolean> {
  try {
    const found = await readFile(file, 'utf8');
    return text === undefined ? !found.slice(0, 200).includes(generatedMark) : found === text;
  } catch {
    return text === undefined;
  }
}

/** Writes beside the file and renames, so that a reader never sees half of it and a failure leaves the old one. */
export async function writeGenerated(file: string, text: string | undefined): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    if (text === undefined) return await rm(file, { force: true });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // the first failure is the one to tell
    const why = error instanceof Error ? error.message : String(error);
    throw new GenerateError(`Cannot write ${file}: ${why}. Choose another place with --out.`, {
      cause: error,
    });
  }
}
