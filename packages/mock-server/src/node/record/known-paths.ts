import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestFile } from '../../recording/index.ts';
import { specUrl } from './ask-upstream.ts';
import { listSpool, readSpooled } from './read-spool.ts';
import { spoolFolder } from './spool-layout.ts';

/** The paths of which a folder knows the answer to a plain GET, from its instance or from its unfinished recording. */
export async function findKnownPaths(root: string): Promise<Set<string>> {
  const known = new Set<string>();
  const manifest = join(root, manifestFile);
  if (existsSync(manifest)) {
    known.add(specUrl);
    for (const path of Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).lists))
      known.add(path);
  }
  for (const { path } of await listSpool(join(root, spoolFolder))) {
    const { request, response } = (await readSpooled(path)) ?? {};
    if (request?.method === 'GET' && response?.status === 200) known.add(request.url);
  }
  return known;
}
