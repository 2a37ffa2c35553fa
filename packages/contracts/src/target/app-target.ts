import { toHeaderMap } from '../exchange/headers.ts';
import { decodeAnswer } from './decode-answer.ts';
import type { Target } from './target.ts';

/** An app that answers web-standard requests, such as the mock's. */
export type FetchApp = { fetch(request: Request): Response | Promise<Response> };

/** A server in this process: the app is called without a port. */
export function createAppTarget(app: FetchApp, name: string): Target {
  return {
    name,
    async send({ method, path, headers, body }) {
      // Concatenated, not resolved: `new URL('//sdapi/v1/samplers', base)` would take `sdapi` for a host.
      const request = new Request(`http://127.0.0.1:7860${path}`, {
        method,
        headers: headers.map(([header, value]): [string, string] => [header, value]),
        ...(body && method !== 'GET' && method !== 'HEAD' ? { body: new Uint8Array(body) } : {}),
      });
      const response = await app.fetch(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return decodeAnswer(response.status, toHeaderMap([...response.headers]), bytes);
    },
    close: async () => {},
  };
}
