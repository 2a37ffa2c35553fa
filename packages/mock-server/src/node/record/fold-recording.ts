import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceFiles } from '../../recording/index.ts';
import { writeInstance } from '../write-instance.ts';
import { FolderNotWritableError } from './folder-not-writable-error.ts';
import { gatherRecording } from './gather-recording.ts';
import { installFolded } from './install-folded.ts';
import type { Redaction } from './redaction.ts';
import { foldedFolder, spoolFolder } from './spool-layout.ts';

/** The instance that a recording has become. */
export type FoldedRecording = {
  /** Exchanges that this recording added. */
  exchanges: number;
  pictures: number;
  /** Size of the instance in bytes. */
  bytes: number;
  torn: number;
};

/**
 * Turns an unfinished recording into an instance: the folder's own, if it had one, and all whole exchanges of the spool. The
 * instance is written aside first, so that the recording is readable at any moment.
 *
 * @throws FolderNotWritableError when the disk refuses; the spool is then still there.
 */
export async function foldRecording(root: string, redaction: Redaction): Promise<FoldedRecording> {
  const { files, spooled, torn } = await gatherRecording(root, redaction);
  if (spooled === 0) {
    await rm(join(root, spoolFolder), { recursive: true, force: true });
    return { exchanges: 0, pictures: 0, bytes: 0, torn };
  }
  try {
    await writeInstance(join(root, foldedFolder), files);
    await installFolded(root);
  } catch (error) {
    throw new FolderNotWritableError(
      `The instance could not be written: ${(error as Error).message}. What was recorded is safe in ` +
        `${join(root, spoolFolder)}. Make room and say: sdwebui-mock record --finish --out ${root}`,
    );
  }
  return { exchanges: spooled, pictures: countPictures(files), bytes: totalBytes(files), torn };
}

function countPictures(files: InstanceFiles): number {
  return [...files.keys()].filter((path) => path.startsWith('images/')).length;
}

function totalBytes(files: InstanceFiles): number {
  let bytes = 0;
  for (const content of files.values()) bytes += Buffer.byteLength(content);
  return bytes;
}
