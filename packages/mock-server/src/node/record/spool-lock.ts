import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from '../write-instance.ts';
import { findProcess } from './running-process.ts';

const lockFile = 'lock';

/** Spools of this very process: its own number in a lock says nothing, since after a restart another may have had it. */
const own = new Set<string>();

/**
 * Makes sure that one recorder alone writes to a spool. A recorder that was killed leaves a lock behind, which counts for nothing
 * once its process is gone.
 *
 * @throws FolderInUseError when a recorder is at work there.
 */
export async function lockSpool(spool: string): Promise<{ release: () => Promise<void> }> {
  const file = join(spool, lockFile);
  const holder = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(holder.split(' ')[0]);
  if (own.has(spool) || (pid !== process.pid && findProcess(pid) === holder)) {
    throw new FolderInUseError(
      `Process ${pid} is recording to this folder. Stop it, or choose another folder with --out; ` +
        `if it is no recorder, delete ${file}.`,
    );
  }
  await writeFile(file, findProcess(process.pid) ?? String(process.pid), { mode: 0o600 });
  own.add(spool);
  return {
    release: async () => {
      own.delete(spool);
      await rm(file, { force: true });
    },
  };
}
