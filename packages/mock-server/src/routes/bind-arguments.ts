import { pythonError, type ServerFailure } from '../dialect/server-failure.ts';
import { missingArguments, type PyDict } from '../python/index.ts';

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
  const missing = required.filter((key) => !given.has(key));
  return missing.length === 0 ? undefined : pythonError('TypeError', missingArguments(name, missing));
}
