import { pythonError, type ServerFailure } from '../dialect/server-failure.ts';
import type { PyDict } from '../python/index.ts';

/** A Python function of the server that takes a request's fields as its arguments. */
export type Signature = { name: string; required: readonly string[]; optional?: readonly string[] };

/** What Python raises when the function is called with these arguments; undefined when they fit. */
export function callFailure(
  { name, required, optional = [] }: Signature,
  given: PyDict,
): ServerFailure | undefined {
  const unexpected = [...given.keys()].find((key) => !required.includes(key) && !optional.includes(key));
  if (unexpected !== undefined) {
    return pythonError('TypeError', `${name}() got an unexpected keyword argument '${unexpected}'`);
  }
  const missing = required.filter((key) => !given.has(key)).map((key) => `'${key}'`);
  if (missing.length === 0) return undefined;
  const noun = missing.length === 1 ? 'argument' : 'arguments';
  return pythonError(
    'TypeError',
    `${name}() missing ${missing.length} required positional ${noun}: ${listWords(missing)}`,
  );
}

function listWords(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}
