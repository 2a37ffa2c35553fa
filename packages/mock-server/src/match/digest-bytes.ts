/** Length and 64 bits of a hash of some bytes, quickly: two 32-bit hashes that run side by side. Not for security. */
export function digestBytes(bytes: Uint8Array): string {
  let high = 0x811c9dc5;
  let low = 0x41c6ce57;
  for (const byte of bytes) {
    high = Math.imul(high ^ byte, 0x01000193);
    low = Math.imul(low ^ byte, 0x5f356495);
  }
  return `${bytes.length}:${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`;
}
