import type { HarEntry } from './har/har-entry.ts';
import { HarFormatError } from './har/har-format-error.ts';
import { type ForeignRequests, ownRequests, subpathOf } from './har/own-requests.ts';
import type { BodyHelp } from './har/read-body.ts';
import { type ReadEntry, readEntry } from './har/read-entry.ts';
import { splitEntries } from './har/split-entries.ts';

export type HarOptions = BodyHelp & {
  /** The server whose requests are kept, as `http://127.0.0.1:7860`. @default the one that most calls of the API went to */
  origin?: string;
  /** True if U+FFFD in the text stands for bytes that could not be read: entries that hold it are left out. @default false */
  isDamaged?: boolean;
};

export type HarReading = {
  /** In the order in which they were sent. */
  entries: HarEntry[];
  /** Entries that could not be used, with the reason: nothing is dropped in silence. */
  skipped: { index: number; reason: string }[];
  /** Requests to other servers, which are left out. */
  foreign: ForeignRequests[];
  /** What a proxy had put before the paths of the API, such as `/sdwebui`, and is taken away; `''` for nothing. */
  subpath: string;
};

/**
 * Reads HAR 1.2 as browsers, mitmproxy and others write it: base64 or plain bodies, missing fields, requests to others, whole
 * entries of a file that was cut short.
 *
 * @throws HarFormatError when the file holds no entry that can be used; single bad entries are skipped and told
 */
export function parseHar(text: string, options: HarOptions = {}): HarReading {
  const { origin, isDamaged = false, ...help } = options;
  const read: ReadEntry[] = [];
  const skipped: HarReading['skipped'] = [];
  for (const [index, raw] of splitEntries(text).entries()) {
    try {
      if ('problem' in raw) throw new Error(raw.problem);
      if (isDamaged && JSON.stringify(raw.value).includes('\ufffd')) {
        throw new Error('it holds bytes that are no text in the file’s encoding');
      }
      read.push(readEntry(raw.value, help));
    } catch (error) {
      skipped.push({ index, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  if (read.length === 0) throw new HarFormatError(nothingRead(skipped));
  const { own, foreign } = ownRequests(read, origin);
  const subpath = subpathOf(own.map(({ entry }) => entry.url));
  const entries = inOrder(own.map(({ entry }) => entry));
  return { entries: entries.map((entry) => below(subpath, entry)), skipped, foreign, subpath };
}

function nothingRead([first, ...others]: HarReading['skipped']): string {
  if (!first) return 'It holds no entries. Record some traffic, and export the HAR again.';
  return `None of its ${others.length + 1} entries can be used; entry ${first.index}: ${first.reason}. Record it again.`;
}

/** The last moment that a date can tell. */
const lastMoment = 8.64e15;

/**
 * By the moment they were sent at: some tools write an entry when its response is there. Where a date is missing the order is
 * that of the file, each as if it had followed the one before.
 */
function inOrder(entries: readonly ReadEntry['entry'][]): HarEntry[] {
  let next = 0;
  let isDated = true;
  const dated = entries.map((entry) => {
    if (entry.startedAt === undefined) isDated = false;
    const startedAt = entry.startedAt ?? new Date(Math.min(next, lastMoment)).toISOString();
    next = Date.parse(startedAt) + Math.ceil(entry.durationMs);
    return { ...entry, startedAt };
  });
  if (!isDated) return dated;
  return dated.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

function below(subpath: string, entry: HarEntry): HarEntry {
  if (subpath === '' || !entry.url.startsWith(`${subpath}/`)) return entry;
  return { ...entry, url: entry.url.slice(subpath.length) };
}

export type { HarEntry } from './har/har-entry.ts';
export { HarFormatError } from './har/har-format-error.ts';
