import { join } from 'node:path';

/**
 * Where an unfinished recording lies inside the folder that will be its instance: a folder for each run of a recorder, in it a file
 * for each exchange. `docs/recording-format.md` describes it.
 */
export const spoolFolder = '.recording';

/** The instance that a spool was folded into, while its parts move to their places. */
export const foldedFolder = join(spoolFolder, 'folded');

/** The name that a spool takes once nothing in it is needed any more. */
export const spentFolder = '.recording-done';

export const wholeSuffix = '.exchange';
export const partSuffix = '.part';

/** `000012`: the place of an exchange in the recording, as its file is named. */
export function toFileStem(number: number): string {
  return String(number).padStart(6, '0');
}

/** The place in the recording that a file is named after; undefined for other files. */
export function findFileNumber(name: string): number | undefined {
  const digits = /^(\d+)\.(?:exchange|part)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number of a recorder's run that a folder is named after; undefined for other folders. */
export function findRunNumber(name: string): number | undefined {
  const digits = /^run-(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function toRunFolder(root: string, run: number): string {
  return join(root, spoolFolder, `run-${run}`);
}
