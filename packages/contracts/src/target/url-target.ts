import { Buffer } from 'node:buffer';
import http from 'node:http';
import https from 'node:https';
import { TargetError } from '../errors/target-error.ts';
import { toHeaderMap } from '../exchange/headers.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';
import { decodeAnswer } from './decode-answer.ts';
import type { Target } from './target.ts';

export type UrlTargetOptions = {
  /** How long one answer may take, in milliseconds. @default 300000 */
  timeout?: number;
};

/**
 * A server at a URL. `node:http` and not `fetch`, because requests must leave exactly as they were recorded: double
 * slashes, `HEAD` and `OPTIONS`, `Origin`, no content type, gzip not hidden, redirects not followed.
 *
 * @param url - with or without a subpath; `http://user:password@host` sends Basic auth where a request has none
 * @throws {TargetError} when the URL is none
 */
export function createUrlTarget(url: string, options: UrlTargetOptions = {}): Target {
  const { timeout = 300_000 } = options;
  const base = parseBase(url);
  const transport = base.protocol === 'https:' ? https : http;
  const agent = new transport.Agent({ keepAlive: true });
  const subpath = base.pathname.replace(/\/+$/, '');
  const credentials = base.username
    ? `${decodeURIComponent(base.username)}:${decodeURIComponent(base.password)}`
    : undefined;
  const name = `${base.protocol}//${base.host}${subpath}`;

  return {
    name,
    send: ({ method, path, headers, body }: ContractRequest) =>
      new Promise((resolve, reject) => {
        const lines = headers.map(([header, value]): [string, string] => [header, value]);
        lines.push(['Host', base.host]);
        if (body || /^(?:POST|PUT|PATCH)$/.test(method)) {
          lines.push(['Content-Length', String(body?.length ?? 0)]);
        }
        if (credentials && !lines.some(([header]) => header.toLowerCase() === 'authorization')) {
          lines.push(['Authorization', `Basic ${Buffer.from(credentials).toString('base64')}`]);
        }
        const fail = (error: Error): void => reject(toTargetError(error, name, method, path));
        const request = transport.request(
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
            response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
            response.on('error', fail);
            response.on('aborted', () =>
              fail(new Error('the connection closed in the middle of the answer')),
            );
            response.on('end', () => {
              clearTimeout(deadline);
              const received = toHeaderMap(pairs(response.rawHeaders));
              decodeAnswer(response.statusCode ?? 0, received, Buffer.concat(chunks)).then(resolve, reject);
            });
          },
        );
        const deadline = setTimeout(
          () => request.destroy(new Error(`no answer within ${timeout / 1000} seconds`)),
          timeout,
        );
        request.on('error', fail);
        request.on('close', () => clearTimeout(deadline));
        request.end(body);
      }),
    close: async () => agent.destroy(),
  };
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

const nextSteps: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start the server with --api, or correct the URL',
  ENOTFOUND: 'there is no such host; correct the URL',
  EAI_AGAIN: 'the host name cannot be looked up; check the network',
  ECONNRESET: 'the server closed the connection; look at its log',
};

function toTargetError(error: Error, name: string, method: string, path: string): TargetError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = nextSteps[code] ?? `${error.message || code}; look at the server's log`;
  return new TargetError(`${name} did not answer ${method} ${path}: ${reason}.`, { cause: error });
}
