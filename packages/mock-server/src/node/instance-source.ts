import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileSource } from '../recording/index.ts';
import { folderSource } from './folder-source.ts';
import { spoolFolder } from './record/spool-layout.ts';

/**
 * The files of the instance in a folder, also of one whose recording was never finished.
 *
 * @param tell gets a sentence about such a recording
 * @throws InstanceNotFoundError when such a recording has no whole exchange yet.
 */
export async function instanceSource(folder: string, tell: (sentence: string) => void): Promise<FileSource> {
  const root = resolve(folder);
  if (!holdsUnfinished(root)) return folderSource(root);
  const { unfinishedSource } = await import('./record/unfinished-source.ts');
  return unfinishedSource(root, tell);
}

/** True for a folder with a recording that goes on, or was never finished. */
export function holdsUnfinished(folder: string): boolean {
  return existsSync(join(folder, spoolFolder));
}
