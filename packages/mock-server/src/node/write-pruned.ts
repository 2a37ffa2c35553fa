import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange } from '../instance/exchange.ts';
import { composeInstance, type InstanceParts, Pictures, picturesOf } from '../recording/index.ts';
import type { FoundInstance } from './find-instance.ts';
import { fillInstance, type WriteFile } from './write-instance.ts';

/** What the import writes; other files are the user's own and stay. */
const ours = /^(?:instance\.json|openapi\.json|(?:exchanges|lists|images)\/.*)$/;

/**
 * Writes an instance again with fewer exchanges, and without the pictures that nothing names then. The folder is replaced as a
 * whole, and not at all when everything in it is needed.
 *
 * @param before the files of the folder and their sizes
 * @returns the files that are there afterwards, or would be
 */
export async function writePruned(
  { folder, instance, sources }: FoundInstance,
  exchanges: readonly Exchange[],
  { before, isDry }: { before: ReadonlyMap<string, number>; isDry: boolean },
): Promise<Map<string, number>> {
  const parts: InstanceParts = {
    name: instance.name,
    server: instance.server,
    sources,
    spec: instance.specValue,
    lists: instance.lists,
    facts: instance.facts,
    exchanges,
  };
  const composed = composeInstance(parts);
  const after = new Map<string, number>();
  for (const [path, content] of composed) after.set(path, Buffer.byteLength(content));
  for (const file of picturesOf(parts)) after.set(`images/${file}`, before.get(`images/${file}`) ?? 0);
  const foreign = [...before].filter(([path]) => !ours.test(path));
  for (const [path, size] of foreign) after.set(path, size);
  const isSame = after.size === before.size && [...after].every(([path, size]) => before.get(path) === size);
  if (isDry || isSame) return after;
  await fillInstance(folder, async (write: WriteFile) => {
    await new Pictures(write).keepNamed(parts, [instance]);
    for (const [path, content] of composed) await write(path, content);
    for (const [path] of foreign) await write(path, await readFile(join(folder, path)));
  });
  return after;
}
