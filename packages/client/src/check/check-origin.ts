import { InvalidDataError } from '../errors/invalid-data-error.ts';
import { type Reach, samplersPath, tryFetch } from './reach.ts';

/** What to do about a page that is not allowed; the server compares texts. */
export function corsAdvice(origin: string): string {
  const flag = `--cors-allow-origins=${origin}`;
  return `Start it with ${flag} (SD.Next: --cors-origins), exactly so: a slash at the end would not match.`;
}

/** @throws InvalidDataError when it is no page's origin or address */
export function toOrigin(text: string): string {
  const origin = /^https?:\/\/[^/]/i.test(text) ? new URL(text).origin : undefined;
  if (origin) return origin;
  throw new InvalidDataError(
    `Not the origin of a page: ${JSON.stringify(text)}. It must read like http://localhost:5173`,
  );
}

/**
 * Whether pages of this origin may use the server, asked from outside a browser, where the header can be set.
 *
 * @returns what is wrong, in words; nothing when they may
 */
export async function findOriginProblem(
  reach: Reach,
  origin: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const allows = async (asked: string) => {
    const init = { headers: { origin: asked }, ...(signal && { signal }) };
    const response = await tryFetch(reach, reach.baseUrl + samplersPath, init);
    const allowed = response?.headers.get('access-control-allow-origin');
    return allowed === asked || allowed === '*';
  };
  if (await allows(origin)) return undefined;
  const reason = (await allows(`${origin}/`)) ? `only pages of ${origin}/, with a slash` : 'others';
  return `The server does not allow pages of ${origin}, but ${reason}. ${corsAdvice(origin)}`;
}
