import type { NetworkError } from '../errors/network-error.ts';
import { corsAdvice } from './check-origin.ts';
import type { Explanation } from './check-report.ts';
import { type Reach, samplersPath, tryFetch } from './reach.ts';

/**
 * Why no answer came. A browser tells a page nothing of it; but it lets it ask without reading the answer, and where
 * that works, it is the page that is not allowed.
 */
export async function explainSilence(reach: Reach, error: NetworkError): Promise<Explanation> {
  const { baseUrl, page } = reach;
  const server = new URL(baseUrl);
  const own = page === undefined ? undefined : new URL(page);
  if (own?.protocol === 'https:' && server.protocol === 'http:' && !isLoopback(server.hostname)) {
    return {
      problem: 'mixed-content',
      message: `Browsers let no page that came by https call ${baseUrl}. Put the server behind https too.`,
    };
  }
  if (
    own &&
    own.origin !== server.origin &&
    (await tryFetch(reach, baseUrl + samplersPath, { mode: 'no-cors', cache: 'no-store' }))
  ) {
    return {
      problem: 'cors',
      message: `The server at ${baseUrl} answers, but does not allow this page. ${corsAdvice(own.origin)}`,
    };
  }
  const reason = own ? '' : ` (${reasonOf(error)})`;
  return {
    problem: 'unreachable',
    message:
      `Nobody answers at ${baseUrl}${reason}. Is the server running, and is that its port? ` +
      'For other machines than its own it must be started with --listen.',
  };
}

/** The system's own words, which Node keeps two causes deep. */
function reasonOf({ cause, message }: NetworkError): string {
  const inner = cause instanceof Error ? cause.cause : undefined;
  return (inner instanceof Error && inner.message) || message;
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|\[::1\]|127\..*)$/.test(host);
}
