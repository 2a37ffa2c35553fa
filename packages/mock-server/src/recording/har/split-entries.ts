import { HarFormatError } from './har-format-error.ts';

/** An entry as its tool wrote it, or why there is none. */
export type RawEntry = { value: unknown } | { problem: string };

/**
 * The list `log.entries`. A file that is no JSON as a whole, because it was cut short or one place in it is damaged, gives those
 * of its entries that are whole.
 *
 * @throws HarFormatError when there is no such list, or nothing in it can be read
 */
export function splitEntries(text: string): RawEntry[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return wholeEntries(text, reasonOf(error));
  }
  const entries = (file as { log?: { entries?: unknown } } | null)?.log?.entries;
  if (!Array.isArray(entries)) {
    throw new HarFormatError(
      'Not a HAR file: it has no list "log.entries". Give a file that a recorder exported.',
    );
  }
  return entries.map((value) => ({ value }));
}

function wholeEntries(text: string, reason: string): RawEntry[] {
  const start = /"entries"\s*:\s*\[/.exec(text);
  if (!start) {
    throw new HarFormatError(
      `Not a HAR file: it is no JSON (${reason}) and has no list "log.entries". Export it again.`,
    );
  }
  const entries: RawEntry[] = [];
  const between = /[\s,\0]*/y;
  let at = start.index + start[0].length;
  for (;;) {
    between.lastIndex = at;
    between.exec(text);
    at = between.lastIndex;
    if (at >= text.length) {
      entries.push({ problem: 'the file ends before it' });
      break;
    }
    if (text[at] === ']') break;
    const end = text[at] === '{' ? endOfObject(text, at) : undefined;
    if (end === undefined) {
      const isCut = text[at] === '{';
      entries.push({
        problem: isCut
          ? 'the file ends inside it'
          : 'the file is damaged here, and what follows can’t be read',
      });
      break;
    }
    entries.push(parseEntry(text.slice(at, end)));
    at = end;
  }
  if (entries.some((entry) => 'value' in entry)) return entries;
  const first = entries.find((entry) => 'problem' in entry);
  const why = first && 'problem' in first ? `entry 0: ${first.problem}` : reason;
  throw new HarFormatError(
    `Not a HAR file: it is no JSON (${why}). If the recorder was killed, the file may be cut short; record it again.`,
  );
}

function parseEntry(text: string): RawEntry {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: `it is no JSON (${reasonOf(error)})` };
  }
}

/** Where the object ends that begins at `start`; undefined when the text ends first. */
function endOfObject(text: string, start: number): number | undefined {
  const brackets = /["{}]/g;
  const endOfString = /(?<!\\)(?:\\\\)*"/g;
  brackets.lastIndex = start;
  let depth = 0;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    if (found[0] === '"') {
      endOfString.lastIndex = brackets.lastIndex;
      if (!endOfString.exec(text)) return undefined;
      brackets.lastIndex = endOfString.lastIndex;
    } else {
      depth += found[0] === '{' ? 1 : -1;
      if (depth === 0) return brackets.lastIndex;
    }
  }
  return undefined;
}

/** In one short line, whatever the parser quoted of the file. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120);
}
