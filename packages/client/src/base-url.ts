import { InvalidDataError } from './errors/invalid-data-error.ts';
import { encodeBase64 } from './images/base64.ts';

/** HTTP Basic credentials: what the server was started with as `--api-auth username:password`. */
export type BasicAuth = { username: string; password: string };

/** Where a server's API starts, without a trailing slash, and the credentials that stood in the URL. */
export type BaseUrl = { url: string; auth: BasicAuth | undefined };

/**
 * Reads a server's address as people have it: with a path below which it is served, trailing slashes, the query of a
 * Gradio share link (`https://….gradio.live/?__theme=dark`), credentials, or the API's own path at the end.
 * A relative one (`/`, `/sd`) belongs to the page that it is used in.
 *
 * @throws InvalidDataError when it is not an http(s) URL
 */
export function parseBaseUrl(text: string, page: string | undefined = globalThis.location?.href): BaseUrl {
  const url = toUrl(text.trim(), page);
  const auth = url.username
    ? { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
    : undefined;
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/(\/sdapi(\/v1)?|\/docs|\/openapi\.json)?\/?$/, '');
  return { url: url.origin + path, auth };
}

function toUrl(text: string, page: string | undefined): URL {
  const isAbsolute = /^https?:\/\//i.test(text);
  const isRelative = /^([/?#.]|$)/.test(text) && /^https?:/.test(page ?? '');
  try {
    if (isAbsolute || isRelative) return new URL(text || '/', page);
  } catch {} // told below
  const shown = JSON.stringify(text.replace(/\/\/[^/@]*@/, '//'));
  throw new InvalidDataError(
    `Not the address of a server: ${shown}. It must read like http://127.0.0.1:7860`,
  );
}

/** The value of an `authorization` header. */
export function basicAuthHeader({ username, password }: BasicAuth): string {
  return `Basic ${encodeBase64(new TextEncoder().encode(`${username}:${password}`))}`;
}
