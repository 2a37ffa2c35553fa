import type { JournalEntry } from '../journal/journal-entry.ts';

/** A body is shown up to so many characters. */
const longestText = 4000;

/** Base64 that is longer is a picture, or is as little worth reading. */
const base64Run = /[A-Za-z0-9+/]{100}[A-Za-z0-9+/]*={0,2}/g;

/** An entry as JSON shows it: its body as text, without the pictures. */
export function showEntry({ body, ...facts }: JournalEntry): Record<string, unknown> {
  return body === undefined ? facts : { ...facts, body: showBody(body) };
}

function showBody(body: Uint8Array): string {
  const text = new TextDecoder()
    .decode(body)
    .replace(base64Run, (run) => `<${run.length} characters of base64>`);
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`;
}
