import type { JournalEntry } from '../../journal/journal-entry.ts';
import { shortenPictures } from './shorten-pictures.ts';

/** More would hide what matters. */
const mostShown = 20;
const longestBody = 200;

/** What a request carried: JSON as a value, other text as it is, nothing where it had no body or one too long to keep. */
export function bodyOf({ body }: JournalEntry): unknown {
  if (body === undefined || body.length === 0) return undefined;
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Requests as a list, one a line. */
export function describeEntries(entries: readonly JournalEntry[]): string {
  const shown = entries.slice(-mostShown);
  const rest = entries.length - shown.length;
  return [...(rest > 0 ? [`  … ${rest} before`] : []), ...shown.map(describeEntry)].join('\n');
}

function describeEntry(entry: JournalEntry): string {
  const { id, method, path, search, status, source, miss } = entry;
  const reason = miss === undefined ? '' : ` (${miss})`;
  return `  ${id}. ${method} ${path}${search}${describeBody(entry)} -> ${status} ${source}${reason}`;
}

function describeBody(entry: JournalEntry): string {
  if (entry.requestBytes === 0) return '';
  if (entry.body === undefined) return ` (${entry.requestBytes} bytes, too many to be kept)`;
  const text = JSON.stringify(shortenPictures(bodyOf(entry)));
  return ` ${text.length <= longestBody ? text : `${text.slice(0, longestBody)}…`}`;
}
