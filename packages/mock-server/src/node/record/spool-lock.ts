import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderInUseError } from '../write-instance.ts';

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
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (own.has(spool) || (holder !== process.pid && isRunning(holder))) {
    throw new FolderInUseError(
      `Process ${holder} is recording to this folder. Stop it, or choose another folder with --out; ` +
        `if it is no recorder, delete ${file}.`,
    );
  }
  await writeFile(file, String(process.pid), { mode: 0o600 });
  own.add(spool);
  return {
    release: async () => {
      own.delete(spool);
      await rm(file, { force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
