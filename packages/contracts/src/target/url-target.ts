import { Buffer } from 'node:buffer';
import http from 'node:http';
import https from 'node:https';
import { TargetError } from '../errors/target-error.ts';
import type { Answer } from '../exchange/answer.ts';
import { type HeaderLines, toHeaderMap } from '../exchange/headers.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import { decodeAnswer } from './decode-answer.ts';
import { describeFailure } from './describe-failure.ts';
import type { Target } from './target.ts';

export type UrlTargetOptions = {
  /** How long one answer may take until its last byte, in milliseconds. @default 300000 */
  timeout?: number;
  /** Sent with every request that has none of that name, such as a proxy's token. @default none */
  headers?: HeaderLines;
  /** Whether a certificate that nobody vouches for is taken. @default false */
  insecure?: boolean;
  /** How long an answer may be, in bytes, before it counts as one without end. @default 536870912 */
  maxBytes?: number;
};

/**
 * A server at a URL. `node:http` and not `fetch`, because requests must leave exactly as they were recorded: double
 * slashes, `HEAD` and `OPTIONS`, `Origin`, no content type, gzip not hidden, redirects not followed.
 *
 * @param url - with or without a subpath; `http://user:password@host` sends Basic auth where a request has none
 * @throws {TargetError} when the URL is none
 */
export function createUrlTarget(url: string, options: UrlTargetOptions = {}): Target {
  const { timeout = 300_000, headers: own = [], insecure = false, maxBytes = 512 * 1024 * 1024 } = options;
  const base = parseBase(url);
  const isSecure = base.protocol === 'https:';
  const agent = isSecure
    ? new https.Agent({ keepAlive: true, rejectUnauthorized: !insecure })
    : new http.Agent({ keepAlive: true });
  const subpath = base.pathname.replace(/\/+$/, '');
  const name = `${base.protocol}//${base.host}${subpath}`;
  const added = [...own, ...toAuthorization(base)];

  /** @param isAgain - whether the connection that was kept open had been closed meanwhile */
  const send = (request: ContractRequest, isAgain = false): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { method, path, body } = request;
      const fail = (error: Error): void => {
        clearTimeout(deadline);
        const wasStale = sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
        if (wasStale && !isAgain) send(request, true).then(resolve, reject);
        else
          reject(
            new TargetError(`${name} did not answer ${method} ${path}: ${describeFailure(error)}.`, {
              cause: error,
            }),
          );
      };
      const lines = toLines(request, base.host, added);
      const sent = (isSecure ? https : http).request(
        {
          agent,
          method,
          path: `${subpath}${path}`,
          hostname: base.hostname.replace(/^\[|\]$/g, ''),
          port: base.port,
          headers: lines.flat(),
        },
        (response) => {
          const chunks: Uint8Array[] = [];
          let length = 0;
          response.on('data', (chunk: Uint8Array) => {
            chunks.push(chunk);
            length += chunk.length;
            if (length > maxBytes) {
              sent.destroy(
                new Error(`an answer of more than ${maxBytes} bytes is taken for one without end`),
              );
            }
          });
          response.on('error', fail);
          response.on('aborted', () => fail(new Error('the connection closed in the middle of the answer')));
          response.on('end', () => {
            clearTimeout(deadline);
            const received = toHeaderMap(pairs(response.rawHeaders));
            decodeAnswer(response.statusCode ?? 0, received, Buffer.concat(chunks)).then(resolve, reject);
          });
        },
      );
      const deadline = setTimeout(
        () => sent.destroy(new Error(`no answer within ${timeout / 1000} seconds`)),
        timeout,
      );
      sent.on('error', fail);
      sent.on('close', () => clearTimeout(deadline));
      sent.end(body);
    });

  return { name, send: (request) => send(request), close: async () => agent.destroy() };
}

function toLines(
  { method, headers, body }: ContractRequest,
  host: string,
  added: HeaderLines,
): [string, string][] {
  const lines = headers.map(([header, value]): [string, string] => [header, value]);
  lines.push(['Host', host]);
  if (body || /^(?:POST|PUT|PATCH)$/.test(method)) lines.push(['Content-Length', String(body?.length ?? 0)]);
  for (const [header, value] of added) {
    const isThere = lines.some(([other]) => other.toLowerCase() === header.toLowerCase());
    if (!isThere) lines.push([header, value]);
  }
  return lines;
}

function toAuthorization({ username, password }: URL): HeaderLines {
  if (!username) return [];
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [['Authorization', `Basic ${Buffer.from(credentials).toString('base64')}`]];
}

function parseBase(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (base?.protocol === 'http:' || base?.protocol === 'https:') return base;
  throw new TargetError(`--url ${url} is no http(s) URL; write it as http://127.0.0.1:7860.`);
}

function pairs(raw: readonly string[]): [string, string][] {
  const lines: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) lines.push([raw[i] as string, raw[i + 1] as string]);
  return lines;
}
