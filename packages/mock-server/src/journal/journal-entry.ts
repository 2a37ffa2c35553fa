import type { Reply, ReplySource } from '../reply.ts';

/** One request and what became of it. */
export type JournalEntry = {
  /** Counts up from 1. */
  id: number;
  /** When the request came: ISO 8601, UTC, by the mock's clock. */
  at: string;
  /** As sent: `GET`. */
  method: string;
  /** Decoded, without the query and without the subpath. */
  path: string;
  /** The query with its question mark, or `''`. */
  search: string;
  status: number;
  source: ReplySource;
  /** Milliseconds by the mock's clock. */
  durationMs: number;
  /** Of the body; 0 where the mock did not read one. */
  requestBytes: number;
  /** Of the body as it was sent, compressed if it was. */
  replyBytes: number;
  /** The request's body up to 4 MB. The oldest bodies are let go when they take more than 16 MB together. */
  body?: Uint8Array;
  /** The fault that was injected: `oom`. */
  fault?: NonNullable<Reply['fault']>;
  /** Why no recording answered, where the mock is to make nothing up. */
  miss?: NonNullable<Reply['miss']>;
};
