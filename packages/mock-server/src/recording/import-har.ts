import type { Instance } from '../instance/instance.ts';
import { composeInstance, type InstanceFiles } from './compose-instance.ts';
import type { HarEntry } from './har.ts';
import { joinRuns } from './join-runs.ts';
import type { Digest } from './picture-token.ts';
import { type KeepPicture, Pictures } from './pictures.ts';
import { readInstance, readRecording } from './run.ts';

export type ImportOptions = {
  name: string;
  /** Names of the recordings, for the manifest. */
  sources: string[];
  /** SHA-256 in hexadecimal. */
  digest: Digest;
  /**
   * Takes each picture once, while the entries are still being read, so that they need not all be held in memory.
   *
   * @default they are among the returned files
   */
  keepPicture?: KeepPicture;
  /** Gives the spec, the lists and the facts that the recording does not tell; its exchanges are left out. @default none */
  base?: Instance;
};

/**
 * Turns the entries of a recording into the files of an instance. Pure: the same entries give the same bytes. Each entry's
 * bytes are let go before the next one is asked for. Where neither an entry nor the base holds the server's spec, the instance
 * can only repeat what was recorded.
 */
export async function importHar(
  entries: Iterable<HarEntry> | AsyncIterable<HarEntry>,
  options: ImportOptions,
): Promise<InstanceFiles> {
  const { name, sources, digest, base } = options;
  const held: InstanceFiles = new Map();
  const pictures = new Pictures(options.keepPicture ?? ((path, bytes) => void held.set(path, bytes)));
  const run = await readRecording(name, entries, { digest, pictures });
  const { parts } = joinRuns([{ ...run, sources }], name, base && (await readInstance(base, [])));
  if (base) await pictures.keepNamed(parts, [base]);
  const files = composeInstance(parts);
  for (const path of [...held.keys()].sort()) files.set(path, held.get(path) as Uint8Array);
  return files;
}
