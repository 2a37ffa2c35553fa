import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHead } from './exchange-frames.ts';
import { ExchangeWriter } from './exchange-writer.ts';
import { FolderNotWritableError } from './folder-not-writable-error.ts';
import { installFolded } from './install-folded.ts';
import { listSpool } from './list-spool.ts';
import { readSpooled } from './read-spool.ts';
import type { SpoolDisk } from './spool-disk.ts';
import {
  foldedFolder,
  partSuffix,
  spentFolder,
  spoolFolder,
  toFileStem,
  toRunFolder,
  wholeSuffix,
} from './spool-layout.ts';
import { lockSpool } from './spool-lock.ts';

/** The unfinished recording in a folder, held by one recorder. */
export type Spool = {
  /** Starts an exchange in its place after all others. */
  begin: (head: RequestHead) => { number: number; writer: ExchangeWriter };
  /** Whole exchanges that were there before. */
  resumed: number;
  /** Exchanges that a killed recorder left incomplete. They are gone. */
  torn: number;
  /** Lets another recorder have it. A spool without an exchange goes. */
  release: () => Promise<void>;
};

/**
 * Opens the spool of a folder, or makes it, and takes over what a killed recorder left there.
 *
 * @throws FolderInUseError when another recorder is at work there.
 * @throws FolderNotWritableError
 */
export async function openSpool(root: string, disk: SpoolDisk): Promise<Spool> {
  const folder = join(root, spoolFolder);
  await makeFolder(root, folder);
  const lock = await lockSpool(folder);
  if (existsSync(join(root, foldedFolder))) {
    await installFolded(root);
    await lock.release();
    return openSpool(root, disk);
  }
  await rm(join(root, spentFolder), { recursive: true, force: true });
  const torn = await clearParts(root);
  const runs = await listSpool(root);
  const before = runs.flatMap(({ files }) => files);
  const run = toRunFolder(root, (runs.at(-1)?.number ?? 0) + 1);
  await mkdir(run, { mode: 0o700 });
  let last = before.at(-1)?.number ?? 0;
  return {
    resumed: before.length,
    torn,
    begin: (head) => {
      last += 1;
      const stem = join(run, toFileStem(last));
      const files = { part: `${stem}${partSuffix}`, whole: `${stem}${wholeSuffix}` };
      return { number: last, writer: new ExchangeWriter(disk, files, head) };
    },
    release: async () => {
      await lock.release();
      if (!existsSync(folder)) return;
      const left = await listSpool(root);
      if (left.every(({ files }) => files.length === 0)) await rm(folder, { recursive: true });
    },
  };
}

async function makeFolder(root: string, folder: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Bodies in a spool are as they were sent: nothing of it belongs into a repository.
    await writeFile(join(folder, '.gitignore'), '*\n', { mode: 0o600 });
  } catch (error) {
    throw new FolderNotWritableError(
      `${root} can’t be written to: ${(error as Error).message}. Choose another folder with --out.`,
    );
  }
}

/** A part that lacks only its name becomes an exchange; the others are the ones that were in flight. */
async function clearParts(root: string): Promise<number> {
  let torn = 0;
  for (const { path } of (await listSpool(root)).flatMap(({ files }) => files)) {
    if (!path.endsWith(partSuffix)) continue;
    if (await readSpooled(path)) {
      await rename(path, path.slice(0, -partSuffix.length) + wholeSuffix);
    } else {
      await rm(path);
      torn += 1;
    }
  }
  return torn;
}
