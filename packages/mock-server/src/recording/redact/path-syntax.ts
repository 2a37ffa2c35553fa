/**
 * What stands between the parts of a path in any writing: a slash, a backslash, the many backslashes of a text that was quoted
 * again and again (five times make 32), either of them percent-encoded.
 */
export const separator = String.raw`(?:\\{1,32}\/?|\/|%(?:25)*(?:2[Ff]|5[Cc]))`;

/** How an absolute path begins where it has no drive: one backslash alone is the start of an escape. */
export const rootStart = String.raw`(?:\\{2,32}\/?|\/|%(?:25)*(?:2[Ff]|5[Cc]))`;

/** The colon of a drive, plain or percent-encoded. */
export const driveColon = '(?::|%(?:25)*3[Aa])';

/** No path begins in the middle of a word, nor is the path of a URL one; it may follow an escaped line break. */
export const pathStart = String.raw`(?:(?<![\p{L}\p{N}_.~$-])|(?<=\\[nrt]))(?<!:\\*\/)`;

/** No drive's letter is the last of a word. */
export const driveStart = String.raw`(?:(?<![\p{L}\p{N}])|(?<=\\[nrt]))`;

/** A character of a name, plain or percent-encoded. */
export const nameCharacter = String.raw`(?:[\p{L}\p{N}\p{M}_]|%(?!(?:25)*(?:2[Ff]|5[Cc]|2[027]|3[Aa]))(?:25)*[0-9A-Fa-f]{2})`;

const splitAtSeparators = new RegExp(separator, 'u');
const drive = new RegExp(`^([A-Za-z])${driveColon}`, 'u');
const anAbsolutePath = new RegExp(
  String.raw`^(?:file:\/\/)?\/?(?:[A-Za-z]${driveColon}${separator}|${rootStart})[^\r\n?*"<>|=:]+$`,
  'u',
);
const anotherPath = new RegExp(String.raw`[\s"'(](?:[A-Za-z]:)?${rootStart}`, 'u');

/** The parts of an absolute path, decoded; `C:` is the first where there is a drive. */
export type PathParts = { parts: string[]; windows: boolean };

/** True for a text that is one path and nothing else. */
export function isAbsolutePath(text: string): boolean {
  return text.length < 1000 && anAbsolutePath.test(text) && !anotherPath.test(text);
}

export function splitPath(path: string): PathParts {
  const plain = path.replace(/^file:\/\//i, '').replace(/^\/(?=[A-Za-z]:)/, '');
  const parts = plain
    .replace(drive, (_, letter: string) => `${letter.toUpperCase()}:`)
    .split(splitAtSeparators)
    .filter((part) => part !== '')
    .map(decodePart);
  return { parts, windows: drive.test(plain) || /^\\{2}/.test(plain) };
}

/** Percent-encoding undone, as far as it is one. */
export function decodePart(part: string): string {
  if (!part.includes('%')) return part;
  try {
    const decoded = decodeURIComponent(part);
    return decoded === part ? part : decodePart(decoded);
  } catch {
    return part;
  }
}

/** A pattern for a text in any of the writings in which a path may hold it: each of its characters encoded or not. */
export function patternOf(part: string): string {
  return Array.from(part, (character) => {
    const encoded = encodePart(character);
    if (encoded === character) return escapePattern(character);
    const anyCase = encoded.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`);
    return `(?:${escapePattern(character)}|${anyCase})`;
  }).join('');
}

/** Percent-encoding, but for text that has none: half a surrogate pair. */
export function encodePart(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A pattern for exactly this text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
