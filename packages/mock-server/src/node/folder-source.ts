import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
import type { FileSource } from '../recording/index.ts';

/** The files of an instance in a folder, which must be an absolute path. */
export function folderSource(root: string): FileSource {
  const inside = (path: string) => {
    const full = join(root, path);
    if (isAbsolute(path) || !full.startsWith(root))
      throw new InstanceNotFoundError(`${path} leaves the instance.`);
    return full;
  };
  return {
    // Many small files: to read them at once takes a fiftieth of the time that as many round trips to a thread take.
    text: async (path) => readFileSync(inside(path), 'utf8'),
    bytes: (path) => readFile(inside(path)),
  };
}
