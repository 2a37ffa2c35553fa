import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fillInstance } from '../write-instance.ts';
import { FolderNotWritableError } from './folder-not-writable-error.ts';
import { gatherRecording } from './gather-recording.ts';
import { installFolded } from './install-folded.ts';
import { listSpool } from './list-spool.ts';
import type { Redaction } from './redaction.ts';
import { foldedFolder, spoolFolder } from './spool-layout.ts';

/** The instance that a recording has become. */
export type FoldedRecording = {
  /** Exchanges that this recording added. */
  exchanges: number;
  /** Pictures of the whole instance. */
  pictures: number;
  /** Size of the whole instance in bytes. */
  bytes: number;
  /** Files of exchanges that were not whole. */
  torn: number;
};

/**
 * Turns an unfinished recording into an instance. It is written aside first, so that the recording is readable at any moment.
 *
 * @throws FolderNotWritableError when the disk refuses; the recording is then still there.
 */
export async function foldRecording(root: string, redaction: Redaction): Promise<FoldedRecording> {
  const spool = join(root, spoolFolder);
  const found = { pictures: 0, bytes: 0 };
  if ((await listSpool(root)).every(({ files }) => files.length === 0)) {
    await rm(spool, { recursive: true, force: true });
    return { ...found, exchanges: 0, torn: 0 };
  }
  try {
    const { spooled, torn } = await fillInstance(join(root, foldedFolder), (write) =>
      gatherRecording(root, redaction, async (path, content) => {
        found.bytes += Buffer.byteLength(content);
        if (path.startsWith('images/')) found.pictures += 1;
        await write(path, content);
      }),
    );
    await installFolded(root);
    return { ...found, exchanges: spooled, torn };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Whatever else it is, it is no matter of the disk.
    if (code === undefined) throw error;
    throw new FolderNotWritableError(
      `The instance could not be written: ${message}. What was recorded is safe in ${spool}. ` +
        `Make room and say: sdwebui-mock record --finish --out ${root}`,
    );
  }
}
