/** What a failed connection to the server means, and what to do about it, in one sentence or two. */
export function explainFailure(error: NodeJS.ErrnoException, url: string): string {
  const code = error.code ?? '';
  const known = sentences.find(([pattern]) => pattern.test(code));
  return known ? known[1](url) : `The connection to ${url} failed: ${error.message}.`;
}

const sentences: readonly [pattern: RegExp, sentence: (url: string) => string][] = [
  [
    /^ECONNREFUSED$/,
    (url) => `Nothing listens on ${url}. Start the server with --api, or correct --upstream.`,
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, (url) => `No machine is known by the name in ${url}. Correct --upstream.`],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, (url) => `There is no way to ${url}. Check the network or --upstream.`],
  [/^ETIMEDOUT$/, (url) => `${url} did not answer in time. Check that the server is not stuck.`],
  [
    /^(ECONNRESET|EPIPE)$/,
    (url) => `${url} closed the connection before its reply was complete. The server’s own log says why.`,
  ],
  [
    /^HPE_/,
    (url) => `${url} answered with something that is no HTTP. If it speaks TLS, give it as https://.`,
  ],
  [/^EPROTO$/, (url) => `${url} speaks no TLS that is understood here. Perhaps it is meant as http://.`],
  [
    /CERT|UNABLE_TO_VERIFY/,
    (url) =>
      `The certificate of ${url} is not trusted. Name its authority’s file in NODE_EXTRA_CA_CERTS and start again.`,
  ],
];
