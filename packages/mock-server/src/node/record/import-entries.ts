import { createHash } from 'node:crypto';
import { type HarEntry, type ImportOptions, type InstanceFiles, importHar } from '../../recording/index.ts';

/** Turns exchanges that come one at a time into the files of an instance. */
export async function importEntries(
  entries: AsyncIterable<HarEntry>,
  options: Omit<ImportOptions, 'digest'>,
): Promise<InstanceFiles> {
  const all: HarEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return importHar(all, {
    ...options,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
}
