import { pythonError } from '../../../dialect/server-failure.ts';

/**
 * Splits a line into words as Python's `shlex.split` does: white space divides, quotes and backslashes keep together.
 *
 * @throws ServerFailure for a quote that is left open and a backslash at the end
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const letter = line.charAt(i);
    if (letter === '\\' && quote !== "'") {
      i += 1;
      if (i >= line.length) throw pythonError('ValueError', 'No escaped character');
      const escaped = line.charAt(i);
      const keepsBackslash = quote === '"' && escaped !== '"' && escaped !== '\\';
      word = (word ?? '') + (keepsBackslash ? letter : '') + escaped;
    } else if (quote !== '') {
      if (letter === quote) quote = '';
      else word += letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (' \t\r\n'.includes(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + letter;
    }
  }
  if (quote !== '') throw pythonError('ValueError', 'No closing quotation');
  if (word !== undefined) words.push(word);
  return words;
}
