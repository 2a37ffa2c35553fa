/** Requests to a recorded server and what its validation made of them. */
export type RecordedFixture = {
  /** The recordings, and what was left out. */
  source: string;
  /** The server's OpenAPI document as text, cut down to what the cases need. */
  spec: string;
  /** By path: every echoed parameter with its value as it stands in a reply. */
  parameters: Record<string, string[][]>;
  cases: RecordedCase[];
};

export type RecordedCase = {
  /** The scenario in the recording. */
  name: string;
  /** Method, path and query. */
  request: string;
  /** @default 'application/json' */
  contentType?: string | null;
  body?: string;
  /** The body of a 422, byte for byte. */
  detail?: string;
  /** The echoed parameters that differ from those of the fixture, each as it stands in the reply. */
  parameters?: Record<string, string>;
  /** The request passed validation, and its reply does not show the validated value. */
  accepted?: boolean;
};
