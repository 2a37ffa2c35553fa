import { NetworkError } from '../errors/network-error.ts';
import type { Call } from './call.ts';

const isMissing = 'no such host. Is the address right?';
const isClosed = 'the server closed the connection.';

/** By Node's code: the words, and whether no connection was made, so that nothing can have reached the server. */
const reasons: Readonly<Record<string, readonly [words: string, isUnsent: boolean]>> = {
  ECONNREFUSED: ['connection refused. Is the server running?', true],
  ENOTFOUND: [isMissing, true],
  EAI_AGAIN: [isMissing, true],
  EHOSTUNREACH: ['no way to that host. Is the address right?', true],
  UND_ERR_CONNECT_TIMEOUT: [
    'nobody answered at that address. Is it right, and does a firewall let it through?',
    true,
  ],
  ECONNRESET: [isClosed, false],
  UND_ERR_SOCKET: [isClosed, false],
};

/** The error of our family for what `fetch` threw: Node hides the reason in `cause`, a browser tells none. */
export function toNetworkError(call: Call, error: unknown): NetworkError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [words, isUnsent] = reasons[code] ?? [otherWords(error, cause), false];
  return new NetworkError(`${call.name} failed: ${call.method} ${call.url}: ${words}`, {
    isUnsent,
    cause: error,
  });
}

function otherWords(error: unknown, cause: unknown): string {
  if (cause instanceof Error && cause.message) return cause.message;
  const words = error instanceof Error ? error.message : String(error);
  return (
    `${words}. Is the server running? ` +
    'From a web page it must also allow the page: --cors-allow-origins with the page’s origin. client.check() says more.'
  );
}
