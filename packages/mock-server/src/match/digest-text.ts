/** 53 bits of a long text, quickly: two 32-bit hashes that run side by side. Not for security. */
export function digestText(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high ^= high >>> 16;
  low ^= low >>> 15;
  return `${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}
