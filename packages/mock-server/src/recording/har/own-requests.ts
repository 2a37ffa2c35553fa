import { HarFormatError } from './har-format-error.ts';

/** A request as far as its server is told by it: `origin` is that of its URL, `url` its path and query. */
type Sent = { origin: string; entry: { url: string } };

/** Where requests went that are not to the recorded server, and how many. */
export type ForeignRequests = { origin: string; count: number };

/** A path of the API, behind the subpath that a proxy may have put before it. */
const apiPath = /^(.*?)\/(?:sdapi\/v1\/|sdcpp\/v1\/|openapi\.json(?:\?|$))/;

/**
 * Keeps what was sent to one server: a browser's HAR also holds what its page asked of others. The server is the one that
 * most calls of the API went to.
 *
 * @param wanted the origin to keep instead, as `http://127.0.0.1:7860`
 * @throws HarFormatError when nothing was sent to the origin that is wanted, or several origins are there and none of them
 *   was asked for the API
 */
export function ownRequests<Entry extends Sent>(
  all: readonly Entry[],
  wanted?: string,
): { own: Entry[]; foreign: ForeignRequests[] } {
  const counts = new Map<string, { count: number; calls: number }>();
  for (const { origin, entry } of all) {
    const key = serverOf(origin);
    const seen = counts.get(key) ?? { count: 0, calls: 0 };
    counts.set(key, {
      count: seen.count + 1,
      calls: seen.calls + (isWeb(key) && apiPath.test(entry.url) ? 1 : 0),
    });
  }
  const server = wanted === undefined ? mostAsked(counts) : find(counts, wanted);
  const foreign = [...counts].flatMap(([origin, { count }]) =>
    origin === server ? [] : [{ origin, count }],
  );
  return { own: all.filter(({ origin }) => serverOf(origin) === server), foreign };
}

/** The subpath that a proxy had put before all of the API, such as `/sdwebui`; `''` without one. */
export function subpathOf(urls: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const before = apiPath.exec(url)?.[1];
    if (before !== undefined) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && /^(?:\/[\w.~-]+)+$/.test(most[0]) ? most[0] : '';
}

/** One machine by one name, so that `localhost` and `127.0.0.1` are the same server. */
function serverOf(origin: string): string {
  return origin.replace(/^(https?:\/\/)(?:localhost|\[::1\]|0\.0\.0\.0)(?=:|$)/, '$1127.0.0.1');
}

function isWeb(origin: string): boolean {
  return origin === '' || /^https?:/.test(origin);
}

function mostAsked(counts: ReadonlyMap<string, { count: number; calls: number }>): string {
  const [first] = [...counts].sort(([, a], [, b]) => b.calls - a.calls);
  const [origin, { calls }] = first as [string, { calls: number }];
  if (calls > 0 || counts.size === 1) return origin;
  throw new HarFormatError(
    `None of its requests is one to the API (/sdapi/v1/…, /openapi.json). They went to ${list(counts)}. ` +
      'Record while the API is used, or choose one of these with --origin.',
  );
}

function find(counts: ReadonlyMap<string, { count: number }>, wanted: string): string {
  const origin = serverOf(wanted.toLowerCase().replace(/\/+$/, ''));
  if (counts.has(origin)) return origin;
  throw new HarFormatError(`Nothing in it was sent to ${wanted}. Its requests went to ${list(counts)}.`);
}

/** The origins with most requests, of which a browser's HAR may hold hundreds. */
function list(counts: ReadonlyMap<string, { count: number }>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b.count - a.count);
  const named = sorted.slice(0, 5).map(([origin, { count }]) => `${origin || 'no host'} (${count})`);
  return named.join(', ') + (sorted.length > 5 ? ` and ${sorted.length - 5} more` : '');
}
