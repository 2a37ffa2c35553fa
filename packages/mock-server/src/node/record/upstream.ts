import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import { findHeader } from './end-to-end-headers.ts';
import { UpstreamNotFoundError } from './upstream-not-found-error.ts';

/** The server that is recorded. */
export type Upstream = {
  /** Its address without a password and without a slash at the end. */
  url: string;
  /** Opens a request for a target as the client asked for it. @throws Error when a header can't be sent. */
  request: (method: string, target: string, headers: readonly string[]) => ClientRequest;
  /** A `location` as a client of the recorder needs it: below the recorder, where it was below the server. */
  toLocal: (location: string, host: string) => string;
  close: () => void;
};

/**
 * Milliseconds after which an idle connection is closed. Less than any server waits (uvicorn: 5 s), so that no request is sent on
 * a connection that the server is closing.
 */
const idleMs = 1000;

/** @throws UpstreamNotFoundError when the text is no address. */
export function createUpstream(text: string): Upstream {
  const { protocol, hostname, port, host, pathname, username, password } = parseAddress(text);
  const secure = protocol === 'https:';
  const { request, Agent } = secure ? https : http;
  const agent = new Agent({ keepAlive: true, timeout: idleMs });
  const base = pathname.replace(/\/+$/, '');
  const url = `${protocol}//${host}${base}`;
  const authorization = username === '' ? undefined : toBasic(username, password);
  return {
    url,
    request: (method, target, headers) => {
      const own = authorization && !findHeader(headers, 'authorization') ? [authorization] : [];
      return request({
        agent,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port: port || (secure ? 443 : 80),
        method,
        path: target === '*' ? target : base + target,
        // The types know headers as an object only; a list keeps their order, case and repetition.
        headers: ['host', host, ...headers, ...own.flat()] as unknown as http.OutgoingHttpHeaders,
      });
    },
    toLocal: (location, clientHost) => {
      if (location === url || location.startsWith(`${url}/`)) {
        return `http://${clientHost}${location.slice(url.length)}`;
      }
      return base !== '' && location.startsWith(`${base}/`) ? location.slice(base.length) : location;
    },
    close: () => agent.destroy(),
  };
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') return url;
  // It may hold a password, which a log must not.
  const shown = text.replace(/\/\/[^/]*@/, '//');
  throw new UpstreamNotFoundError(
    `${shown} is no address of a server. Give one such as http://127.0.0.1:7860 with --upstream.`,
  );
}

function toBasic(username: string, password: string): [name: string, value: string] {
  const pair = `${decode(username)}:${decode(password)}`;
  return ['authorization', `Basic ${Buffer.from(pair).toString('base64')}`];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
