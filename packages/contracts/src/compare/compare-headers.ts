import type { HeaderMap } from '../exchange/headers.ts';
import type { FoundDrift } from './comparison.ts';

/** Headers whose text is compared; all others are the server's own affair. */
export const comparedHeaders = [
  'content-type',
  'www-authenticate',
  'allow',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-max-age',
  'vary',
  'content-encoding',
] as const;

export function compareHeaders(recorded: HeaderMap, live: HeaderMap): FoundDrift[] {
  const drifts: FoundDrift[] = [];
  const compare = (name: string, before: string | undefined, after: string | undefined): void => {
    if (before === after) return;
    drifts.push({
      kind: 'header',
      path: `headers.${name}`,
      recorded: before ?? 'missing',
      live: after ?? 'missing',
    });
  };
  for (const name of comparedHeaders) compare(name, recorded.get(name), live.get(name));
  compare('location', toPath(recorded.get('location')), toPath(live.get('location')));
  compare('x-process-time', presence(recorded, 'x-process-time'), presence(live, 'x-process-time'));
  return drifts;
}

function toPath(location: string | undefined): string | undefined {
  if (location === undefined) return undefined;
  const base = 'http://127.0.0.1';
  return URL.canParse(location, base) ? new URL(location, base).pathname : location;
}

function presence(headers: HeaderMap, name: string): string | undefined {
  return headers.has(name) ? 'present' : undefined;
}
