const encoder = new TextEncoder();

/** Half of a pair that stands alone: where Python could not decode a byte, it wrote 0xDC00 plus the byte. */
const escapedByte = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

/** The bytes of a text: UTF-8, with the bytes back that mitmproxy could not decode. */
export function toBytes(text: string): Uint8Array {
  if (!escapedByte.test(text)) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    if (escapedByte.test(character)) bytes.push(character.charCodeAt(0) - 0xdc00);
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}
