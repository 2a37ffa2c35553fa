/** What to do about a connection that failed, by the code that Node gives it; whole families stand for all of theirs. */
const nextSteps: readonly (readonly [code: RegExp, text: string])[] = [
  [/^ECONNREFUSED$/, 'nothing listens there; start the server with --api, or correct the URL'],
  [/^ENOTFOUND$/, 'there is no such host; correct the URL'],
  [/^EAI_AGAIN$/, 'the host name cannot be looked up; check the network'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ETIMEDOUT)$/, 'there is no way to that host; check the network and the URL'],
  [
    /^(?:ECONNRESET|EPIPE)$/,
    'the server closed the connection; look at its log, and whether it speaks https',
  ],
  [
    /^(?:EPROTO|ERR_SSL_.*)$/,
    'what answers there speaks no TLS; write http:// instead of https://, or correct the port',
  ],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_.*|ERR_TLS_CERT_.*)$/,
    'its certificate is not trusted; give --insecure, or the CA by NODE_EXTRA_CA_CERTS',
  ],
  [/^HPE_/, 'what answers there speaks no HTTP; correct the port, or write https:// instead of http://'],
];

/** Why there was no answer and what to do, without a full stop. */
export function describeFailure(error: Error): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  const step = nextSteps.find(([pattern]) => pattern.test(code));
  return step ? step[1] : `${error.message || code}; look at the server's log`;
}
