import { resolve } from 'node:path';
import { InstanceNotFoundError } from '../../instance/instance-not-found-error.ts';
import { type FoldedRecording, foldRecording } from './fold-recording.ts';
import { inspectFolder } from './recording-folder.ts';
import type { Redaction } from './redaction.ts';
import { openSpool } from './spool.ts';
import { realDisk } from './spool-disk.ts';

/**
 * Makes the instance of a recording whose recorder was killed. Needs no server.
 *
 * @throws InstanceNotFoundError when there is none.
 * @throws FolderInUseError when a recorder is at work there.
 * @throws FolderNotWritableError when the disk refuses the instance; the recording is then still there.
 */
export async function finishRecording(folder: string, redaction: Redaction): Promise<FoldedRecording> {
  const root = resolve(folder);
  if ((await inspectFolder(root, { resume: true })) !== 'unfinished') {
    throw new InstanceNotFoundError(`${root} holds no unfinished recording. Name its folder with --out.`);
  }
  const spool = await openSpool(root, realDisk);
  try {
    return { ...(await foldRecording(root, redaction)), torn: spool.torn };
  } finally {
    await spool.release();
  }
}
