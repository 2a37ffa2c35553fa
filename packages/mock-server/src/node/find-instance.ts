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
export async function findInstance(named: string): Promise<FoundInstance> {
  const isBuiltIn = named === builtInInstanceName && !existsSync(named);
  const folder = isBuiltIn ? builtInInstanceFolder() : named;
  const instance = await loadInstance(folder);
  return { folder, instance, manifest: parseManifest(readFileSync(join(folder, manifestFile), 'utf8')) };
}

/** True for what names an instance rather than a HAR file. */
export function namesInstance(named: string): boolean {
  return existsSync(join(named, manifestFile)) || (named === builtInInstanceName && !existsSync(named));
}
