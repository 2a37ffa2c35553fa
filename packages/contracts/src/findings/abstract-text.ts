/** A text without what differs from request to request: quoted values, numbers, names in angle brackets. */
export function abstractText(text: string): string {
  return text
    .replace(/\\"/g, '"')
    .replace(/'[^']*'/g, "'…'")
    .replace(/-?\d+(?:\.\d+)?/g, '#');
}
