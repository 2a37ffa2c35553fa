import { type Reach, samplersPath, tryFetch } from './reach.ts';

/** Where on the same host the API is, if not at `baseUrl`: above its path, or below where the root leads to. */
export async function findApi(reach: Reach): Promise<string | undefined> {
  for (const url of await candidates(reach)) {
    const response = await tryFetch(reach, url + samplersPath);
    const isJson = response?.headers.get('content-type')?.includes('json');
    if (isJson && (response?.status === 200 || response?.status === 401)) return url;
  }
  return undefined;
}

async function candidates(reach: Reach): Promise<string[]> {
  const { origin, pathname } = new URL(reach.baseUrl);
  const steps = pathname.split('/').filter(Boolean);
  if (steps.length > 0)
    return steps.map((_, index) => [origin, ...steps.slice(0, index)].join('/')).reverse();
  const root = await tryFetch(reach, `${origin}/`);
  const landed = root?.redirected ? root.url.replace(/[?#].*$/, '').replace(/\/+$/, '') : origin;
  return landed.startsWith(`${origin}/`) ? [landed] : [];
}
