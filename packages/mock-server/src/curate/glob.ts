/** A pattern for names of scenarios: `*` stands for any text, slashes too, and `?` for one character. */
export type Glob = { text: string; matches: (name: string) => boolean };

/** @param text `validation/*` */
export function createGlob(text: string): Glob {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 's');
  return { text, matches: (name) => pattern.test(name) };
}

/** True if one of the globs matches. */
export function matchesAny(globs: readonly Glob[], name: string): boolean {
  return globs.some(({ matches }) => matches(name));
}
