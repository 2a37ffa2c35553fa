import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findFileNumber, findRunNumber, spoolFolder, toRunFolder } from './spool-layout.ts';

/** A file of the spool that holds an exchange, whole or not. */
export type SpoolFile = { number: number; path: string };

/** One run of a recorder, and its exchanges in the order in which they were sent. */
export type SpoolRun = { number: number; files: SpoolFile[] };

/** The runs of a spool in their order. */
export async function listSpool(root: string): Promise<SpoolRun[]> {
  const numbers = numbersOf(await readdir(join(root, spoolFolder)), findRunNumber);
  return Promise.all(
    numbers.map(async ([number]) => ({ number, files: await listRun(toRunFolder(root, number)) })),
  );
}

async function listRun(folder: string): Promise<SpoolFile[]> {
  const named = numbersOf(await readdir(folder), findFileNumber);
  return named.map(([number, name]) => ({ number, path: join(folder, name) }));
}

function numbersOf(
  names: readonly string[],
  find: (name: string) => number | undefined,
): [number: number, name: string][] {
  return names
    .flatMap((name): [number, string][] => {
      const number = find(name);
      return number === undefined ? [] : [[number, name]];
    })
    .sort(([a], [b]) => a - b);
}
