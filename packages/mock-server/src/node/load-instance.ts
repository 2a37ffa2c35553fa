import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instance } from '../instance/instance.ts';
import { type FileSource, manifestFile, openInstance } from '../recording/index.ts';

/** The name of the instance that comes with the package. */
export const builtInInstanceName = 'webui-1.10.1';

/** An instance folder that is not there or can't be read. */
export class InstanceNotFoundError extends Error {
  override name = 'InstanceNotFoundError';
}

/**
 * Loads an instance from its folder.
 *
 * @throws InstanceNotFoundError when the folder holds no `instance.json`.
 * @throws RecordingFormatError when a file in it is broken.
 * @example const instance = await loadInstance('instances/my-server');
 */
export async function loadInstance(folder: string): Promise<Instance> {
  const root = resolve(folder);
  try {
    return await openInstance(folderSource(root));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new InstanceNotFoundError(
      `${root} is no instance: ${(error as NodeJS.ErrnoException).path ?? manifestFile} is missing. ` +
        'Make one with: sdwebui-mock import RECORDING.har --out FOLDER',
    );
  }
}

/** Loads the instance that comes with the package: AUTOMATIC1111 1.10.1 with small SD1 models. */
export function builtInInstance(): Promise<Instance> {
  return loadInstance(builtInInstanceFolder());
}

/** The folder of the built-in instance: beside `src` and `dist`, whose bundler may have moved this file up by one. */
export function builtInInstanceFolder(): string {
  const candidates = ['../../', '../'].map((up) =>
    fileURLToPath(new URL(`${up}instances/${builtInInstanceName}/`, import.meta.url)),
  ) as [string, string];
  return candidates.find((folder) => existsSync(folder)) ?? candidates[0];
}

function folderSource(root: string): FileSource {
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
