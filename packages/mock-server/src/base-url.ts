import { type Incoming, splitUrl } from './incoming.ts';

/** Where a server listens that was told nothing else. */
export const defaultBaseUrl = 'http://127.0.0.1:7860';

/**
 * A server's address without a slash at its end, as clients are given it: `http://host:7860`, or with a path in front of the
 * API's own. In a page it may be relative.
 *
 * @throws TypeError when it is no http(s) address
 */
export function toBaseUrl(url: string | URL, page: string | undefined = globalThis.location?.href): string {
  const parsed = URL.canParse(String(url), page) ? new URL(url, page) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.search !== '' || parsed.hash !== '') {
    throw new TypeError(
      `${String(url)} is no address of a server. Give its base URL, for example ${defaultBaseUrl}`,
    );
  }
  return parsed.href.replace(/\/+$/, '');
}

/** What a request to that server asks of it; nothing for a request to somebody else. */
export function findTarget(
  url: string,
  baseUrl: string,
): Pick<Incoming, 'origin' | 'path' | 'search'> | undefined {
  if (!url.startsWith(baseUrl)) return undefined;
  const [rest = ''] = url.slice(baseUrl.length).split('#');
  if (!/^([/?]|$)/.test(rest)) return undefined;
  return splitUrl(rest.startsWith('/') ? rest : `/${rest}`, baseUrl);
}
