import type { HarEntry } from '../../recording/index.ts';

/** What must not be kept of a recording. */
export type Redaction = {
  /** Applied to the headers of request and reply before they touch the disk. Names are lower case. */
  headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
  /** Gets each entry before any of them is redacted, so that what a late one tells counts for the first. */
  learn?: (entries: Iterable<HarEntry>) => void;
  /** Applied to each entry before it becomes part of the instance. */
  entry: (entry: HarEntry) => HarEntry;
};

const secret = /^(authorization|proxy-authorization|cookie|set-cookie|x-(api|auth)-(key|token)|api-key)$/;

/** Leaves out the headers that carry a password, a session or a key. Made anew for each recording. */
export function createDefaultRedaction(): Redaction {
  return {
    headers: (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.test(name))),
    entry: (entry) => entry,
  };
}
