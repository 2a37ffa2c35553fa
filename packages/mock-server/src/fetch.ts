import type { Hono } from 'hono';
import { defaultBaseUrl } from './base-url.ts';

/**
 * A `fetch` that asks the app and never the network: give it to a client. As the real one does, it resolves relative
 * URLs, rejects with an AbortError when its signal aborts, and with a TypeError when the connection is reset; a
 * generation that it started runs on, as on the server.
 *
 * @param base what relative URLs are relative to @default 'http://127.0.0.1:7860'
 * @example const client = createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app) });
 */
export function createMockFetch(app: Hono, base = defaultBaseUrl): typeof fetch {
  return async function mockFetch(input, init) {
    const request =
      input instanceof Request ? new Request(input, init) : new Request(new URL(String(input), base), init);
    const { signal } = request;
    signal.throwIfAborted();
    const response = await Promise.race([app.fetch(request), aborted(signal)]);
    if (response.type === 'error') {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    }
    return response;
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
