import type { PyValue } from '../python/index.ts';

/**
 * A recorded body, kept so that its exact bytes can be made again.
 *
 * `json` bodies are values plus the way their writer laid them out; what does not survive that round trip is
 * kept as `text`, and what is no text as `bytes`. Pictures inside `json` and `text` are named by their digest
 * (see `recording/picture-token.ts`) and live once each in the instance's `images/`.
 */
export type RecordedBody =
  | { kind: 'json'; value: PyValue; layout: JsonLayout }
  | { kind: 'text'; text: string }
  | { kind: 'bytes'; bytes: Uint8Array };

/** How a JSON text was written: `compact` as servers do, `spaced` as Python's `json.dumps` does, non-ASCII escaped or not. */
export type JsonLayout = 'compact' | 'compact-ascii' | 'spaced' | 'spaced-ascii';

export type RecordedRequest = {
  method: string;
  /** Path and query as sent, without scheme and host. */
  url: string;
  /** Lower-case names; `host`, `content-length` and `accept-encoding: identity` are not kept. */
  headers: Readonly<Record<string, string>>;
  body: RecordedBody | undefined;
};

export type RecordedResponse = {
  status: number;
  /** Lower-case names; `date` and `content-length` are not kept. */
  headers: Readonly<Record<string, string>>;
  body: RecordedBody | undefined;
};

/** One recorded request and its response. */
export type Exchange = {
  /** `group/name`; the exchanges of a scenario belong together, in the order in which they were sent. */
  scenario: string;
  /** Position in the recording, counted from 0. */
  order: number;
  /** ISO 8601, when the request was sent. */
  startedAt: string;
  /** Milliseconds until the response was complete. */
  durationMs: number;
  /** Options that differed from the instance's start values when the request was sent, as `name -> value`. */
  state: Readonly<Record<string, unknown>>;
  request: RecordedRequest;
  response: RecordedResponse;
};
