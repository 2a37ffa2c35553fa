import { UsageError } from '@sdwebui/client/command-line';
import {
  composeInstance,
  findStrangers,
  joinRuns,
  Pictures,
  type RenamedScenario,
} from '../recording/index.ts';
import type { Source } from './read-source.ts';
import { fillInstance, type WriteFile } from './write-instance.ts';

export type JoinOptions = {
  /** Folder of the new instance. */
  out: string;
  name: string;
  /** Each is read when the one before it was. */
  sources: readonly ((pictures: Pictures) => Promise<Source>)[];
  /** Gives what the sources don't tell; its exchanges are left out. */
  base: Source | undefined;
  /** Join recordings of different servers all the same. */
  isForced: boolean;
};

/** What was written. */
export type JoinSummary = {
  exchanges: number;
  files: number;
  bytes: number;
  renamed: RenamedScenario[];
  hasSpec: boolean;
};

/**
 * Writes one instance of several sources, picture by picture.
 *
 * @throws UsageError when they are of different servers
 */
export function writeJoined({ out, name, sources, base, isForced }: JoinOptions): Promise<JoinSummary> {
  return fillInstance(out, async (write) => {
    let files = 0;
    let bytes = 0;
    const count: WriteFile = async (path, content) => {
      files += 1;
      bytes += Buffer.byteLength(content);
      await write(path, content);
    };
    const pictures = new Pictures(count);
    const read: Source[] = [];
    for (const source of sources) read.push(await source(pictures));
    const all = base ? [...read, base] : read;
    if (!isForced) refuseStrangers(all);
    const { parts, renamed } = joinRuns(
      read.map(({ run }) => run),
      name,
      base?.run,
    );
    await pictures.keepNamed(
      parts,
      all.flatMap(({ instance }) => instance ?? []),
    );
    for (const [path, content] of composeInstance(parts)) await count(path, content);
    const hasSpec = all.some(({ run }) => run.spec !== undefined);
    return { exchanges: parts.exchanges.length, files, bytes, renamed, hasSpec };
  });
}

function refuseStrangers(sources: readonly Source[]): void {
  const strangers = findStrangers(sources.map(({ run }) => run));
  if (!strangers) return;
  const [one, other] = [strangers.one, strangers.other].map(
    ({ name, server }) => `${name} is of ${server.dialect} ${server.version}`,
  );
  throw new UsageError(
    `${one}, ${other}: an instance is one server. Make an instance of each, or say --force to join them all the same.`,
  );
}
