import type { HarObject } from './har-object.ts';

const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

/**
 * Headers by lower-case name, so that they can be sent: without HTTP/2's own (`:status`), several lines of one name joined, and
 * nothing in them that no header may hold.
 */
export function readHeaders(message: HarObject): Record<string, string> {
  const headers = new Map<string, string>();
  for (const line of message.optionalList('headers')) {
    const [given, value] = pairOf(line);
    const name = typeof given === 'string' ? given.trim().toLowerCase() : '';
    if (!token.test(name) || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const before = headers.get(name);
    const text = sendable(String(value));
    // The one header that may not be joined; a session's first cookie is as good as its last.
    if (before === undefined) headers.set(name, text);
    else if (name !== 'set-cookie') headers.set(name, `${before}, ${text}`);
  }
  return Object.fromEntries(headers);
}

/** Most tools write `{ name, value }`; some write `[name, value]`. */
function pairOf(line: unknown): [unknown, unknown] {
  if (Array.isArray(line)) return [line[0], line[1]];
  const { name, value } = (line ?? {}) as { name?: unknown; value?: unknown };
  return [name, value];
}

/** A header is bytes: what a tool decoded as UTF-8 becomes the bytes again, and line breaks a space. */
function sendable(value: string): string {
  return value
    .trim()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u0100-\u{10ffff}]+/gu, (text) => String.fromCharCode(...new TextEncoder().encode(text)));
}
