import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instance } from '../../instance/instance.ts';
import {
  composeInstance,
  type HarEntry,
  joinRuns,
  manifestFile,
  openInstance,
  Pictures,
  parseManifest,
  type Run,
  readInstance,
  readRecording,
} from '../../recording/index.ts';
import { digest } from '../digest.ts';
import { folderSource } from '../folder-source.ts';
import type { WriteFile } from '../write-instance.ts';
import { listSpool, type SpoolFile } from './list-spool.ts';
import { readSpool } from './read-spool.ts';
import type { Redaction } from './redaction.ts';

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
  const before = await findBefore(root);
  const spool = await listSpool(root);
  const files = spool.flatMap((run) => run.files);
  if (redaction.learn) for await (const entry of readSpool(files)) redaction.learn([entry]);
  const pictures = new Pictures(write);
  const recorded: Run[] = [];
  for (const run of spool) {
    const entries = redacted(run.files, redaction);
    recorded.push(await readRecording(`run ${run.number}`, entries, { digest, pictures }));
  }
  const runs = recorded.filter(({ exchanges }) => exchanges.length > 0).map(nameSource);
  const all = before ? [before.run, ...runs] : runs;
  const { parts } = joinRuns(all, before?.instance.name ?? basename(root));
  await pictures.keepNamed(parts, before ? [before.instance] : []);
  for (const [path, content] of composeInstance(parts)) await write(path, content);
  const spooled = runs.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
  return { spooled, torn: files.length - spooled };
}

async function findBefore(root: string): Promise<{ instance: Instance; run: Run } | undefined> {
  const file = join(root, manifestFile);
  if (!existsSync(file)) return undefined;
  const { sources } = parseManifest(readFileSync(file, 'utf8'));
  const instance = await openInstance(folderSource(root));
  return { instance, run: await readInstance(instance, sources) };
}

async function* redacted(files: readonly SpoolFile[], redaction: Redaction): AsyncGenerator<HarEntry> {
  for await (const entry of readSpool(files)) yield redaction.entry(entry);
}

function nameSource(run: Run): Run {
  return { ...run, sources: [`recorded from ${run.exchanges[0]?.startedAt} on`] };
}
