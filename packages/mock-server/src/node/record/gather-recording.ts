import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type HarEntry,
  importHar,
  type Manifest,
  manifestFile,
  openInstance,
} from '../../recording/index.ts';
import { folderSource } from '../folder-source.ts';
import type { WriteFile } from '../write-instance.ts';
import { entriesOfInstance } from './entries-of-instance.ts';
import { findStart, readSpool } from './read-spool.ts';
import type { Redaction } from './redaction.ts';
import { spoolFolder } from './spool-layout.ts';

/** What an unfinished recording amounts to. */
export type GatheredRecording = {
  /** Exchanges in the spool that are whole. */
  spooled: number;
  /** Files in the spool that are not. */
  torn: number;
};

/**
 * Makes an instance of an unfinished recording: what the folder held before, and all whole exchanges of the spool. Reads one
 * exchange at a time, and changes nothing in the folder.
 *
 * @param write gets each file of the instance, pictures as soon as they turn up
 */
export async function gatherRecording(
  root: string,
  redaction: Redaction,
  write: WriteFile,
): Promise<GatheredRecording> {
  const before = await readManifest(root);
  const spool = readSpool(join(root, spoolFolder));
  let spooled = 0;
  async function* entries(): AsyncGenerator<HarEntry> {
    if (before) yield* entriesOfInstance(await openInstance(folderSource(root)));
    for await (const entry of spool.entries) {
      spooled += 1;
      yield redaction.entry(entry);
    }
  }
  const startedAt = await findStart(join(root, spoolFolder));
  const files = await importHar(entries(), {
    name: before?.name ?? basename(root),
    sources: [...(before?.sources ?? []), ...(startedAt ? [`recorded from ${startedAt} on`] : [])],
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    keepPicture: write,
  });
  for (const [path, content] of files) await write(path, content);
  return { spooled, torn: spool.torn };
}

async function readManifest(root: string): Promise<Manifest | undefined> {
  const file = join(root, manifestFile);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Manifest) : undefined;
}
