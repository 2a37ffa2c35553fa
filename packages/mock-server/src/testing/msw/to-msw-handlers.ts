import { type HttpHandler, http } from 'msw';
import { answerRequest } from '../../answer-request.ts';
import { defaultBaseUrl, findTarget, toBaseUrl } from '../../base-url.ts';
import type { Mock } from '../../mock.ts';

export type MswOptions = {
  /**
   * The address of the server that the mock stands for, as the client under test is given it; in a page it may be relative.
   *
   * @default 'http://127.0.0.1:7860'
   */
  baseUrl?: string | URL;
};

/**
 * Handlers for Mock Service Worker that give every request below `baseUrl` to the mock, whatever its method; all others
 * are left to the other handlers.
 *
 * @throws TypeError when `baseUrl` is no http(s) address
 * @example const server = setupServer(...toMswHandlers(app));
 */
export function toMswHandlers({ handle }: Pick<Mock, 'handle'>, options: MswOptions = {}): HttpHandler[] {
  const baseUrl = toBaseUrl(options.baseUrl ?? defaultBaseUrl);
  return [
    http.all(
      ({ request }) => findTarget(request.url, baseUrl) !== undefined,
      ({ request }) => answerRequest(handle, request, findTarget(request.url, baseUrl)),
    ),
  ];
}
