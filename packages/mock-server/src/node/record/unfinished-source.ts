import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InstanceNotFoundError } from '../../instance/instance-not-found-error.ts';
import { type FileSource, type InstanceFiles, manifestFile } from '../../recording/index.ts';
import { folderSource } from '../folder-source.ts';
import { countOf } from './count-of.ts';
import { gatherRecording } from './gather-recording.ts';
import { createDefaultRedaction } from './redaction.ts';
import { foldedFolder } from './spool-layout.ts';

/**
 * The files of the instance that an unfinished recording will be. The folder is only read, so a recorder may be at work there.
 *
 * @throws InstanceNotFoundError when it has no whole exchange yet.
 */
export async function unfinishedSource(root: string, tell: (sentence: string) => void): Promise<FileSource> {
  const folded = join(root, foldedFolder);
  if (existsSync(folded)) return firstOf(folderSource(folded), folderSource(root));
  const files: InstanceFiles = new Map();
  const { spooled, torn } = await gatherRecording(root, createDefaultRedaction(), async (path, content) => {
    files.set(path, content);
  });
  if (spooled === 0 && !existsSync(join(root, manifestFile))) {
    throw new InstanceNotFoundError(
      `${root} is a recording without a whole exchange. Go on with it by: sdwebui-mock record --out ${root} --upstream URL`,
    );
  }
  const leftOut = torn > 0 ? ` ${countOf(torn, 'exchange')} in flight when it stopped left out.` : '';
  tell(
    `${root} is a recording that was never finished: ${countOf(spooled, 'exchange')} of it taken.${leftOut}`,
  );
  return memorySource(files);
}

/** While parts of an instance move to their places, each is in one of two. */
function firstOf(first: FileSource, second: FileSource): FileSource {
  return {
    text: (path) => first.text(path).catch(() => second.text(path)),
    bytes: (path) => first.bytes(path).catch(() => second.bytes(path)),
  };
}

function memorySource(files: InstanceFiles): FileSource {
  const find = (path: string) => {
    const content = files.get(path);
    if (content === undefined) throw new InstanceNotFoundError(`The recording holds no ${path}.`);
    return content;
  };
  return {
    text: async (path) => String(find(path)),
    bytes: async (path) => Buffer.from(find(path)),
  };
}
