import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../instance/instance.ts';
import { manifestFile, openInstance, parseManifest } from '../recording/index.ts';
import { holdsUnfinished } from './instance-source.ts';
import { builtInInstanceFolder, builtInInstanceName, readInstanceFolder } from './load-instance.ts';

/** An instance that lies in a folder, and the names of the recordings that it was made of. */
export type FoundInstance = { folder: string; instance: Instance; sources: readonly string[] };

/**
 * An instance by its folder, or the built-in one by its name.
 *
 * @throws InstanceNotFoundError
 * @throws RecordingFormatError
 */
export function findInstance(named: string): Promise<FoundInstance> {
  const isBuiltIn = named === builtInInstanceName && !existsSync(named);
  return openFolder(isBuiltIn ? builtInInstanceFolder() : named);
}

/** As {@link findInstance}, by its folder alone: for what changes it. */
export function openFolder(folder: string): Promise<FoundInstance> {
  return readInstanceFolder(folder, async (files) => ({
    folder,
    instance: await openInstance(files),
    sources: parseManifest(await files.text(manifestFile)).sources,
  }));
}

/** True for what names an instance rather than a HAR file. */
export function namesInstance(named: string): boolean {
  const isInstance = existsSync(join(named, manifestFile)) || holdsUnfinished(named);
  return isInstance || (named === builtInInstanceName && !existsSync(named));
}
