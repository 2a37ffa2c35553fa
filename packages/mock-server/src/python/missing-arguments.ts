/** What Python says of a function that was called without arguments it needs; at least one is missing. */
export function missingArguments(name: string, missing: readonly string[]): string {
  const quoted = missing.map((argument) => `'${argument}'`);
  const noun = missing.length === 1 ? 'argument' : 'arguments';
  return `${name}() missing ${missing.length} required positional ${noun}: ${listWords(quoted)}`;
}

function listWords(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}
