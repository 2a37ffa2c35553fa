import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile, parseManifest } from '../../recording/index.ts';
import { specUrl } from './ask-upstream.ts';
import { listSpool } from './list-spool.ts';
import { readSpool } from './read-spool.ts';

/** The paths of which a folder knows the answer to a plain GET, from its instance or from its unfinished recording. */
export async function findKnownPaths(root: string): Promise<Set<string>> {
  const known = new Set<string>();
  if (existsSync(join(root, manifestFile))) {
    known.add(specUrl);
    const { lists } = parseManifest(readFileSync(join(root, manifestFile), 'utf8'));
    for (const path of Object.keys(lists)) known.add(path);
  }
  for (const { files } of await listSpool(root)) {
    for await (const { method, url, status } of readSpool(files)) {
      if (method === 'GET' && status === 200) known.add(url);
    }
  }
  return known;
}
