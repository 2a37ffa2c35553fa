import { pythonError } from '../../dialect/server-failure.ts';
import type { PyValue } from '../../python/index.ts';
import type { Script } from './script-lists.ts';

/**
 * The arguments that a selectable script is run with. The server keeps those of all scripts in one row and puts what was
 * sent in the script's place, so that too few let those of the next script slip in (`txt2img/script-wrong-arity`).
 */
export function argumentsOf(
  script: Script,
  scripts: readonly Script[],
  sent: readonly PyValue[],
): readonly PyValue[] {
  const selectable = scripts.filter(({ alwaysOn }) => !alwaysOn);
  const later = selectable.slice(selectable.indexOf(script) + 1);
  return [...sent, ...later.flatMap(defaultsOf)].slice(0, script.args.length);
}

/** @throws ServerFailure that names the parameters left without an argument, as Python does */
export function requireArguments(parameters: readonly string[], args: readonly PyValue[]): void {
  const missing = parameters.slice(args.length).map((name) => `'${name}'`);
  const last = missing.pop();
  if (last === undefined) return;
  const names = missing.length > 1 ? `${missing.join(', ')}, and ${last}` : [...missing, last].join(' and ');
  const count = missing.length + 1;
  const text = `Script.run() missing ${count} required positional argument${count === 1 ? '' : 's'}: ${names}`;
  throw pythonError('TypeError', text);
}

function defaultsOf({ args }: Script): PyValue[] {
  return args.map((arg) => arg.get('value') ?? null);
}
