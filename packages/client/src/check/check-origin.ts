import { type Reach, samplersPath, tryFetch } from './reach.ts';

/** The flag by which a server allows a page, written out; the server compares texts. */
export function corsFlag(origin: string): string {
  return (
    `--cors-allow-origins=${origin} (SD.Next: --cors-origins=${origin}), exactly so: ` +
    'a slash at the end would keep it from matching'
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
    const response = await tryFetch(reach, reach.baseUrl + samplersPath, {
      headers: { origin: asked },
      ...(signal && { signal }),
    });
    const allowed = response?.headers.get('access-control-allow-origin');
    return allowed === asked || allowed === '*';
  };
  if (await allows(origin)) return undefined;
  if (await allows(`${origin}/`)) {
    return `The server was started with ${origin}/ among its allowed origins. Take the slash at the end away: ${corsFlag(origin)}.`;
  }
  return `The server does not allow pages of ${origin}. Start it with ${corsFlag(origin)}.`;
}
