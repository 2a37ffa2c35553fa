import { NetworkError } from '../errors/network-error.ts';
import type { Call } from './call.ts';
import { isRecord } from './is-record.ts';

/** Node's codes of connections that were never made: nothing can have reached the server. */
const unmade: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused. Is the server running?',
  ENOTFOUND: 'no such host. Is the address right?',
  EAI_AGAIN: 'no such host. Is the address right?',
  EHOSTUNREACH: 'no way to that host.',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time.',
};

/** The error of our family for what `fetch` threw: Node hides the reason in `cause`, a browser tells none. */
export function toNetworkError(call: Call, error: unknown): NetworkError {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const inner: Record<string, unknown> = isRecord(cause) ? cause : {};
  const words = unmade[String(inner.code)];
  const reason =
    words ?? (inner.message || `${message}. Is the server running, and is this page allowed to use it?`);
  return new NetworkError(`${call.failed}: ${reason} (client.check() tells more)`, {
    isUnsent: words !== undefined,
    cause: error,
  });
}
