import type { Side } from '../curate/diff/side.ts';
import { joinRuns, Pictures } from '../recording/index.ts';
import { readSource } from './read-source.ts';

/** One of two that are compared, and its pictures by the names of their files. */
export type ReadSide = { side: Side; picture: (file: string) => Promise<Uint8Array | undefined> };

/** Reads the folder of an instance or a HAR file. What was left out of a HAR goes to the error output. */
export async function readSide(named: string): Promise<ReadSide> {
  const held = new Map<string, Uint8Array>();
  const pictures = new Pictures((path, bytes) => void held.set(path.replace(/^images\//, ''), bytes));
  const { run, instance } = await readSource(named, pictures, { tell: (line) => console.warn(line) });
  const { parts } = joinRuns([run], named);
  return {
    side: {
      ...run,
      facts: parts.facts,
      exchanges: parts.exchanges,
      states: parts.exchanges.map(({ state }) => state),
    },
    picture: async (file) => held.get(file) ?? instance?.picture(file).catch(() => undefined),
  };
}
