import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instance } from '../instance/instance.ts';
import { InstanceNotFoundError } from '../instance/instance-not-found-error.ts';
import { type FileSource, manifestFile, openInstance } from '../recording/index.ts';
import { instanceSource } from './instance-source.ts';

/** The name of the instance that comes with the package. */
export const builtInInstanceName = 'webui-1.10.1';

/**
 * Loads an instance from its folder. A recording that was never finished is read as it is.
 *
 * @param options `tell` gets a sentence about such a recording (default: `console.warn`)
 * @throws InstanceNotFoundError when the folder holds no `instance.json`.
 * @throws RecordingFormatError when a file in it is broken.
 * @example const instance = await loadInstance('instances/my-server');
 */
export function loadInstance(folder: string, options: LoadOptions = {}): Promise<Instance> {
  return readInstanceFolder(folder, openInstance, options);
}

export type LoadOptions = { tell?: (sentence: string) => void };

/** Reads an instance's folder in some other way. @throws as {@link loadInstance} */
export async function readInstanceFolder<T>(
  folder: string,
  read: (files: FileSource, root: string) => Promise<T>,
  { tell = console.warn }: LoadOptions = {},
): Promise<T> {
  const root = resolve(folder);
  try {
    return await read(await instanceSource(root, tell), root);
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
