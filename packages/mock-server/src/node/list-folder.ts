import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Size in bytes of each file below a folder, by its path with slashes. */
export async function listFolder(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    sizes.set(relative(folder, file).split(sep).join('/'), (await stat(file)).size);
  }
  return sizes;
}
