import type { HarEntry } from '../../recording/index.ts';

/** What must not be kept of an exchange. Both are pure, and doing them twice changes nothing more. */
export type Redaction = {
  /** Applied to the headers of request and reply before they touch the disk. Names are lower case. */
  headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
  /** Applied to a whole exchange before it becomes part of the instance. */
  entry: (entry: HarEntry) => HarEntry;
};

const secret = /^(authorization|proxy-authorization|cookie|set-cookie|x-(api|auth)-(key|token)|api-key)$/;

/** Leaves out the headers that carry a password, a session or a key. */
export const defaultRedaction: Redaction = {
  headers: (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.test(name))),
  entry: (entry) => entry,
};
