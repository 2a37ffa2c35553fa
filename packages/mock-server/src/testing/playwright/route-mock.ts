import { defaultBaseUrl, findTarget, toBaseUrl } from '../../base-url.ts';
import type { Mock } from '../../mock.ts';
import { fulfil } from './fulfil.ts';
import type { Routable, Route } from './routable.ts';

export type RouteOptions = {
  /**
   * The address of the server that the mock stands for, as the page under test is given it.
   *
   * @default 'http://127.0.0.1:7860'
   */
  baseUrl?: string | URL;
};

/**
 * Gives every request of a Playwright page, or of all pages of a context, below `baseUrl` to the mock.
 *
 * @returns ends it
 * @throws TypeError when `baseUrl` is no http(s) address
 * @example await routeMock(page, app, { baseUrl: 'http://127.0.0.1:7860' });
 */
export async function routeMock(
  page: Routable,
  { handle }: Pick<Mock, 'handle'>,
  options: RouteOptions = {},
): Promise<() => Promise<void>> {
  const baseUrl = toBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const isOurs = (url: URL) => findTarget(url.href, baseUrl) !== undefined;
  const answer = (route: Route) => fulfil(route, handle, baseUrl);
  await page.route(isOurs, answer);
  return () => page.unroute(isOurs, answer);
}
