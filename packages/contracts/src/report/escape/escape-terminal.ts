/** A text on one line that cannot move the cursor, colour what follows or turn its direction: such characters are spelt out. */
export function escapeTerminal(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu,
      (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}
