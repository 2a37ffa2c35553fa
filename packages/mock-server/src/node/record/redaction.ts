import { createRedactor, type HarEntry } from '../../recording/index.ts';

/** What must not be kept of a recording. */
export type Redaction = {
  /** Applied to the headers of request and reply before they touch the disk. Names are lower case. */
  headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
  /** Gets each entry before any of them is redacted, so that what a late one tells counts for the first. */
  learn?: (entries: Iterable<HarEntry>) => void;
  /** Applied to each entry before it becomes part of the instance. */
  entry: (entry: HarEntry) => HarEntry;
};

/** Replaces every secret that `docs/redaction.md` lists. Made anew for each recording. */
export function createDefaultRedaction(): Redaction {
  return createRedactor();
}

/** Keeps everything as it was recorded. */
export const noRedaction: Redaction = { headers: (headers) => ({ ...headers }), entry: (entry) => entry };
