import { type BasicAuth, basicAuthHeader } from '../base-url.ts';

/** What a server answered. */
export type Answer = { status: number; statusText: string; text: string };

/** A minute: lists are asked while a model may be loading. */
const patience = 60_000;

/** GETs a URL. @throws Error of `fetch` itself; {@link fetchFailure} words it */
export async function fetchText(
  url: string,
  auth: BasicAuth | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Answer> {
  const headers = auth ? { authorization: basicAuthHeader(auth) } : undefined;
  const response = await fetch(url, { ...(headers && { headers }), signal: AbortSignal.timeout(patience) });
  return { status: response.status, statusText: response.statusText, text: await response.text() };
}

/** Why there was no answer, or no file, in a few words. */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    {
      ENOENT: 'no such file',
      ECONNREFUSED: 'connection refused',
      ENOTFOUND: 'no such host',
      ECONNRESET: 'connection closed',
    }[code] ?? (error.name === 'TimeoutError' ? 'no answer within a minute' : cause.message)
  );
}

/** JSON, or in words what a text is instead. */
export function parseJson(text: string): { value: unknown } | { value?: never; isNot: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { isNot: /^\s*</.test(text) ? 'is an HTML page' : 'is not JSON' };
  }
}
