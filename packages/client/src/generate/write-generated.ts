import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GenerateError } from './generate-error.ts';

/** The file that `--out` means: itself when it ends in `.ts`, else `schema.gen.ts` in that folder. */
export function outputFile(out: string): string {
  return out.endsWith('.ts') ? resolve(out) : resolve(join(out, 'schema.gen.ts'));
}

/** Whether the file has exactly this text. */
export async function isUpToDate(file: string, text: string): Promise<boolean> {
  try {
    return (await readFile(file, 'utf8')) === text;
  } catch {
    return false;
  }
}

/** Writes beside the file and renames, so that a reader never sees half of it and a failure leaves the old one. */
export async function writeGenerated(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
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
