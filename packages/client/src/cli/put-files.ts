import { relative } from 'node:path';
import { isUpToDate, writeGenerated } from '../generate/index.ts';
import type { Terminal } from './terminal.ts';

/** What is to be where: a file's text, or undefined for one that an earlier run wrote and that is to go. */
export type WantedFiles = Readonly<Record<string, string | undefined>>;

/** Writes what is not there yet, and tells of each file. */
export async function writeFiles(files: WantedFiles, terminal: Terminal): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const isSame = await isUpToDate(file, text);
    if (!isSame) await writeGenerated(file, text);
    if (text !== undefined) terminal.print(`${relative('.', file)} ${isSame ? 'is up to date' : 'written'}`);
    else if (!isSame) terminal.print(`${relative('.', file)} removed`);
  }
}

/** Tells of each file whether it is what it should be; the exit code is 1 when one is not. */
export async function checkFiles(files: WantedFiles, terminal: Terminal): Promise<void> {
  const stale: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    const shown = relative('.', file);
    if (!(await isUpToDate(file, text))) stale.push(shown);
    else if (text !== undefined) terminal.print(`${shown} is up to date`);
  }
  if (stale.length === 0) return;
  const which = stale.length === 1 ? `${stale[0]} is` : `${stale.join(', ')} are`;
  terminal.printError(`${which} not what the source says now. Run: ${terminal.repairCommand}`);
  terminal.exitCode = 1;
}
