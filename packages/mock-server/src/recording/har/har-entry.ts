/** One entry of a HAR file, reduced to what travelled over the wire. */
export type HarEntry = {
  /** The entry's `comment`: its scenario, where the recorder wrote one. */
  scenario: string | undefined;
  /** ISO 8601. */
  startedAt: string;
  /** Milliseconds until the response was complete. */
  durationMs: number;
  method: string;
  /** Path and query, exactly as sent. */
  url: string;
  /** Lower-case names; several lines of one name joined by `, `. */
  requestHeaders: Record<string, string>;
  requestBody: Uint8Array;
  status: number;
  /** As `requestHeaders`; `content-encoding` stays although the body is unpacked. */
  responseHeaders: Record<string, string>;
  /** Without content or transfer encoding. */
  responseBody: Uint8Array;
};
