const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** The length of a text as Python counts it: a character outside the BMP is one, not two. */
export function codePointLength(text: string): number {
  return text.length - (text.match(surrogatePair)?.length ?? 0);
}
