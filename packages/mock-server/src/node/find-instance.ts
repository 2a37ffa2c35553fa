import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../instance/instance.ts';
import { manifestFile, parseManifest } from '../recording/index.ts';
import { builtInInstanceFolder, builtInInstanceName, loadInstance } from './load-instance.ts';
import { spoolFolder } from './record/spool-layout.ts';

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
export async function openFolder(folder: string): Promise<FoundInstance> {
  const instance = await loadInstance(folder);
  return { folder, instance, sources: sourcesOf(folder) };
}

/** A recording that was never finished has no manifest yet. */
function sourcesOf(folder: string): readonly string[] {
  const manifest = join(folder, manifestFile);
  return existsSync(manifest) ? parseManifest(readFileSync(manifest, 'utf8')).sources : [];
}

/** True for a folder with a recording that goes on, or was never finished. */
export function holdsUnfinished(folder: string): boolean {
  return existsSync(join(folder, spoolFolder));
}

/** True for what names an instance rather than a HAR file. */
export function namesInstance(named: string): boolean {
  const isInstance = existsSync(join(named, manifestFile)) || holdsUnfinished(named);
  return isInstance || (named === builtInInstanceName && !existsSync(named));
}
