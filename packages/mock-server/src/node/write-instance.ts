import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type InstanceFiles, manifestFile } from '../recording/index.ts';
import { spoolFolder } from './record/spool-layout.ts';

/** The folder can't be written to without losing something. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/** Writes one file of an instance, by its path inside the folder. */
export type WriteFile = (path: string, content: string | Uint8Array) => Promise<void>;

/**
 * Writes an instance folder whole or not at all: the files go to a folder beside it, which then takes its place.
 *
 * @throws FolderInUseError when the folder holds something that is no instance, so that nothing of a user's is lost.
 */
export async function writeInstance(folder: string, files: InstanceFiles): Promise<void> {
  await fillInstance(folder, async (write) => {
    for (const [path, content] of files) await write(path, content);
  });
}

/**
 * As {@link writeInstance}, for files that are made one after the other and need not all be held in memory.
 *
 * @param fill writes the files; where it throws, the folder stays as it was
 * @returns what `fill` returned
 */
export async function fillInstance<Result>(
  folder: string,
  fill: (write: WriteFile) => Promise<Result>,
): Promise<Result> {
  const target = resolve(folder);
  await refuseForeignFolder(target);
  const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  const old = join(dirname(target), `.${basename(target)}.${process.pid}.old`);
  try {
    await rm(fresh, { recursive: true, force: true });
    const result = await fill(async (path, content) => {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    });
    if (existsSync(target)) await rename(target, old);
    await rename(fresh, target);
    return result;
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) await rename(old, target);
    throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/**
 * Refuses a folder that is an instance already, so that nobody's recordings are replaced by mistake.
 *
 * @throws FolderInUseError
 */
export function refuseInstance(folder: string): void {
  if (!existsSync(join(folder, manifestFile))) return;
  throw new FolderInUseError(
    `${folder} is an instance already, whose recordings would be lost. Choose another folder with --out, ` +
      `or say --force to replace it. To add to it: sdwebui-mock merge ${folder} RECORDING.har --out ANOTHER`,
  );
}

async function refuseForeignFolder(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const entries = await readdir(target).catch(() => undefined);
  if (entries === undefined) throw new FolderInUseError(`${target} is a file. Choose a folder with --out.`);
  if (entries.includes(spoolFolder)) {
    throw new FolderInUseError(
      `${target} holds a recording that is not finished and would be lost. Finish it: ` +
        `sdwebui-mock record --finish --out ${target}, or choose another folder with --out.`,
    );
  }
  if (entries.length > 0 && !entries.includes(manifestFile)) {
    throw new FolderInUseError(
      `${target} holds files that are no instance; they would be lost. Choose an empty folder with --out.`,
    );
  }
}
