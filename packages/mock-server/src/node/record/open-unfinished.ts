import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../../instance/instance.ts';
import { InstanceNotFoundError } from '../../instance/instance-not-found-error.ts';
import { type FileSource, type InstanceFiles, manifestFile, openInstance } from '../../recording/index.ts';
import { folderSource } from '../folder-source.ts';
import { gatherRecording } from './gather-recording.ts';
import { defaultRedaction } from './redaction.ts';
import { foldedFolder } from './spool-layout.ts';

/**
 * Opens a folder whose recording was never finished as the instance that it will be. Only reads, so a recorder may be at work.
 *
 * @throws InstanceNotFoundError when it has no whole exchange yet.
 */
export async function openUnfinished(root: string, tell: (sentence: string) => void): Promise<Instance> {
  const folded = join(root, foldedFolder);
  if (existsSync(folded)) return openInstance(firstOf(folderSource(folded), folderSource(root)));
  const files: InstanceFiles = new Map();
  const { spooled, torn } = await gatherRecording(root, defaultRedaction, async (path, content) => {
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
  return openInstance(memorySource(files));
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

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
