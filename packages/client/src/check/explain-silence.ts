import type { NetworkError } from '../errors/network-error.ts';
import { corsFlag } from './check-origin.ts';
import type { SetupProblem } from './check-report.ts';
import { type Reach, samplersPath, tryFetch } from './reach.ts';

type Explained = { problem: SetupProblem; message: string };

/**
 * Why no answer came. A browser tells a page nothing of it; but it lets it ask without reading the answer, and where
 * that works, it is the page that is not allowed.
 */
export async function explainSilence(reach: Reach, error: NetworkError): Promise<Explained> {
  const { baseUrl, page } = reach;
  const server = new URL(baseUrl);
  const own = page === undefined ? undefined : new URL(page);
  if (own?.protocol === 'https:' && server.protocol === 'http:' && !isLoopback(server.hostname)) {
    return {
      problem: 'mixed-content',
      message:
        `A page that came by https may not call ${baseUrl}: browsers forbid http there. ` +
        'Put the server behind https, or open the page by http.',
    };
  }
  if (own && own.origin !== server.origin) {
    const answered = await tryFetch(reach, baseUrl + samplersPath, { mode: 'no-cors', cache: 'no-store' });
    if (answered) {
      return {
        problem: 'cors',
        message: `The server at ${baseUrl} answers, but does not allow this page. Start it with ${corsFlag(own.origin)}.`,
      };
    }
  }
  const reason = own ? '' : ` (${reasonOf(error)})`;
  return {
    problem: 'unreachable',
    message:
      `Nobody answers at ${baseUrl}${reason}. Is the server running, and is that its port? ` +
      'For other machines than its own it must be started with --listen.',
  };
}

/** What Node says; the client's own words around it are for those who see nothing else. */
function reasonOf({ cause, message }: NetworkError): string {
  const inner = cause instanceof Error ? cause.cause : undefined;
  return inner instanceof Error && inner.message
    ? inner.message
    : message.slice(message.lastIndexOf(': ') + 2);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host) || host.endsWith('.localhost');
}
