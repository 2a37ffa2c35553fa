import type { ServerResponse } from 'node:http';
import type { ProxyOptions } from 'vite';

/** Where a server of the family and its usual extensions answer; all the rest is the page. */
const apiPaths = ['/sdapi', '/internal', '/openapi.json', '/docs', '/sd_extra_networks', '/controlnet'];

/**
 * Hands the API's paths on to a server, so that the page and the API share one origin and no CORS flag is needed.
 *
 * @param server a server's address, also with a path or `user:password@`
 * @throws TypeError when it is not an http(s) address
 */
export function proxyTo(server: string): Record<string, ProxyOptions> {
  const { target, auth } = readServer(server);
  const options: ProxyOptions = {
    target,
    changeOrigin: true,
    ...(auth && { auth }),
    configure: (proxy) => {
      proxy.on('error', (error, _request, response) => {
        // A broken upgrade has a bare socket here; HTTP is all that the API speaks.
        if ('writeHead' in response) sayGone(response, target, error);
      });
    },
  };
  return Object.fromEntries(apiPaths.map((path) => [path, options]));
}

function readServer(text: string): { target: string; auth: string | undefined } {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`Not the address of a server: ${text}. It must read like http://127.0.0.1:7860`);
  }
  const auth = url.username && `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { target: url.origin + url.pathname.replace(/\/+$/, ''), auth: auth || undefined };
}

/** What a proxy says for a server that does not answer; without it the page would see an empty 500. */
function sayGone(response: ServerResponse, target: string, error: NodeJS.ErrnoException): void {
  if (response.headersSent || response.writableEnded) return;
  response.writeHead(502, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ detail: `${target} does not answer (${error.code ?? error.message}).` }));
}
