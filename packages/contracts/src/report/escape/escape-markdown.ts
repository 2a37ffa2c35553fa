/**
 * A text that GitHub shows as it is, in a table too, on one line: nothing in it is markup, HTML, a link, a mention of a
 * user or the number of an issue.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd')
      .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
      .replace(/[\\`*_{}[\]()|~$]/g, '\\$&')
      // At the beginning these make lists and headings; in between, addresses.
      .replace(/^[-+#=]|^\d+(?=[.)] )|:(?=\/\/)|(?<=www)\./gi, (mark) =>
        `\\${mark}`.replace(/^\\(\d+)/, '$1\\'),
      )
      // Names and numbers are looked for after the markup has been read; a comment keeps them apart.
      .replace(/(?<=@|(?<!&)#|\bGH-)(?=\w)/gi, '<!-- -->')
  );
}
