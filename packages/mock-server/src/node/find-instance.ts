import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../instance/instance.ts';
import { type Manifest, manifestFile, parseManifest } from '../recording/index.ts';
import { builtInInstanceFolder, builtInInstanceName, loadInstance } from './load-instance.ts';

/** An instance that lies in a folder. */
export type FoundInstance = { folder: string; instance: Instance; manifest: Manifest };

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
  return { folder, instance, manifest: parseManifest(readFileSync(join(folder, manifestFile), 'utf8')) };
}

/** True for what names an instance rather than a HAR file. */
export function namesInstance(named: string): boolean {
  return existsSync(join(named, manifestFile)) || (named === builtInInstanceName && !existsSync(named));
}
