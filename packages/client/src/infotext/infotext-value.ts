/** Quotes a value as the server does: as JSON when it has a comma, a colon or a line break, else not at all. */
export function quoteInfotextValue(value: string): string {
  return /[,:\n]/.test(value) ? JSON.stringify(value) : value;
}

/** As {@link quoteInfotextValue}, and also where a reader would otherwise lose outer quotes or spaces. */
export function quoteForReading(value: string): string {
  return /^"|^\s|\s$/.test(value) ? JSON.stringify(value) : quoteInfotextValue(value);
}

/** A written value without its quotes and escapes; what is not a quoted text is its own value. */
export function unquoteInfotextValue(written: string): string {
  if (!written.startsWith('"')) return written;
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : written;
  } catch {
    return written;
  }
}
