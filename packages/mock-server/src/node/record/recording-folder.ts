import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { manifestFile } from '../../recording/index.ts';
import { FolderInUseError } from '../write-instance.ts';
import { spentFolder, spoolFolder } from './spool-layout.ts';

/**
 * What a folder is to a recorder: nothing yet, an instance to append to, or a recording that was never finished.
 *
 * @throws FolderInUseError when something would be lost, or an instance is there and nobody asked to append to it.
 */
export async function inspectFolder(
  folder: string,
  { resume }: { resume: boolean },
): Promise<'fresh' | 'instance' | 'unfinished'> {
  const root = resolve(folder);
  if (!existsSync(root)) return 'fresh';
  const entries = await readdir(root).catch(() => undefined);
  if (!entries) throw new FolderInUseError(`${root} is a file. Choose a folder with --out.`);
  if (entries.includes(spoolFolder)) return 'unfinished';
  if (entries.every((name) => name === spentFolder)) return 'fresh';
  if (!entries.includes(manifestFile)) {
    throw new FolderInUseError(
      `${root} holds files that are no instance. Choose an empty folder, or a new one, with --out.`,
    );
  }
  if (resume) return 'instance';
  throw new FolderInUseError(
    `${root} holds an instance already. Choose another folder with --out, or append to it with --resume.`,
  );
}
