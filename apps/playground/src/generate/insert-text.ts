/**
 * A prompt with something put in at the caret, parted by commas from what stands around it.
 *
 * @param caret characters from the start
 * @returns the new prompt, and where the caret goes
 */
export function insertText(prompt: string, caret: number, text: string): { prompt: string; caret: number } {
  const before = prompt.slice(0, caret).replace(/[,\s]+$/, '');
  const after = prompt.slice(caret).replace(/^[,\s]+/, '');
  const start = before && `${before}, `;
  return { prompt: `${start}${text}${after && `, ${after}`}`, caret: start.length + text.length };
}
