/** The server that was to be recorded is not there, or its address is none. */
export class UpstreamNotFoundError extends Error {
  override name = 'UpstreamNotFoundError';
}
