/** What a recorder tells of one request. */
export type RecorderEvent = {
  /** The recorder asks for spec and lists itself. */
  from: 'client' | 'recorder';
  method: string;
  /** Path and query. */
  url: string;
  /** Of the reply; undefined when none came. */
  status: number | undefined;
  /** Until the reply was complete. */
  durationMs: number;
  /** Size of the reply's body as it was sent. */
  bytes: number;
  outcome: ExchangeOutcome;
};

export type ExchangeOutcome =
  /** `number` is its place in the recording. `note` says what was odd about it. */
  | { kind: 'recorded'; number: number; note?: string }
  /** It belonged into the recording, and is not in it. */
  | { kind: 'left-out'; reason: string }
  /** It is not of the API, so nothing of it is kept. `problem` says why it failed, if it did. */
  | { kind: 'passed'; problem?: string };
