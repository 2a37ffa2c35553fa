import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type HarEntry,
  type InstanceFiles,
  type Manifest,
  manifestFile,
  openInstance,
} from '../../recording/index.ts';
import { folderSource } from '../folder-source.ts';
import { entriesOfInstance } from './entries-of-instance.ts';
import { importEntries } from './import-entries.ts';
import { findStart, readSpool } from './read-spool.ts';
import type { Redaction } from './redaction.ts';
import { spoolFolder } from './spool-layout.ts';

/** What an unfinished recording amounts to. */
export type GatheredRecording = {
  /** The files of the instance: what the folder held before, and all whole exchanges of the spool. */
  files: InstanceFiles;
  /** Exchanges in the spool that are whole. */
  spooled: number;
  /** Files in the spool that are not. */
  torn: number;
};

/** Makes an instance in memory of an unfinished recording. Changes nothing on the disk. */
export async function gatherRecording(root: string, redaction: Redaction): Promise<GatheredRecording> {
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
  const sources = [...(before?.sources ?? []), ...(startedAt ? [`recorded from ${startedAt} on`] : [])];
  const files = await importEntries(entries(), { name: before?.name ?? basename(root), sources });
  return { files, spooled, torn: spool.torn };
}

async function readManifest(root: string): Promise<Manifest | undefined> {
  const file = join(root, manifestFile);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Manifest) : undefined;
}
