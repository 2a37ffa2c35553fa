import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { foldedFolder, spentFolder, spoolFolder } from './spool-layout.ts';

/**
 * Moves the parts of a folded recording to their places and removes the spool. May be cut off anywhere and done again: each part is
 * in one of two places, and as long as the folded folder is there a reader looks in both.
 */
export async function installFolded(root: string): Promise<void> {
  const folded = join(root, foldedFolder);
  const replaced = await mkdtemp(join(root, spoolFolder, 'replaced-'));
  for (const name of await readdir(folded)) {
    const place = join(root, name);
    if (existsSync(place)) await rename(place, join(replaced, name));
    await rename(join(folded, name), place);
  }
  const spent = join(root, spentFolder);
  await rm(spent, { recursive: true, force: true });
  // In one step, so that a spool that is half removed is never taken for a recording.
  await rename(join(root, spoolFolder), spent);
  await rm(spent, { recursive: true, force: true });
}
