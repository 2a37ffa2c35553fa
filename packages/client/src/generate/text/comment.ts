/** A JSDoc block of these lines, each made harmless; nothing when there are none. */
export function toComment(lines: readonly string[], indent = ''): string {
  const clean = lines.map(toCommentText).filter((line) => line !== '');
  if (clean.length === 0) return '';
  if (clean.length === 1) return `${indent}/** ${clean[0]} */\n`;
  return `${indent}/**\n${clean.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** A server's text as one line that ends no comment. */
export function toCommentText(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/\*\//g, '*\\/')
    .trim();
}

/** The beginning of a text that may be very long. */
export function shorten(text: string, length = 80): string {
  return text.length > length ? `${[...text].slice(0, length).join('')}…` : text;
}
