/** A request as the mock reads it, whatever carried it: a socket, a `fetch`, a page's service worker. */
export type Incoming = {
  /** As sent: `GET`. */
  method: string;
  /** `http://127.0.0.1:7860`, as the client named the server, with the subpath that it is below. */
  origin: string;
  /** The path, percent-decoded where that can be done. */
  path: string;
  /** The query with its question mark, or `''`. */
  search: string;
  header: (name: string) => string | undefined;
  /** The address that the request came from; left out by a caller in the same process. */
  peer?: () => string | undefined;
  /** Read at most once, and only where a route takes a body. */
  body: () => Promise<Uint8Array>;
};

const absoluteTarget = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)([^#]*)/i;

/** Takes `http://host/path?query` or `/path?query` apart. The path stays as it was sent: `URL` would tidy dots away. */
export function splitUrl(url: string, defaultOrigin = ''): Pick<Incoming, 'origin' | 'path' | 'search'> {
  const match = url.startsWith('/') ? undefined : absoluteTarget.exec(url);
  const origin = match?.[1] ?? defaultOrigin;
  const target = match ? (match[2] as string) : url;
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  return { origin, path: decodePath(path || '/'), search: query < 0 ? '' : target.slice(query) };
}

function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
